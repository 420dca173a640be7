import { useEffect, useState } from 'react';
import type { Moments } from '@/lib/studio/moments/moments';
import type { Studio } from '@/lib/studio/studio';

/** Events a second at 1×: slow enough to read along. */
const pace = 1.5;

export const speeds = [1, 4, 16, 64] as const;

interface Player {
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly toggle: () => void;
  readonly stop: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Goes through a run by itself, from where it stands to its end. */
export function usePlayer(studio: Studio, moments: Moments, index: number): Player {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(
      () => {
        const next = index + 1;
        if (next >= moments.count) setPlaying(false);
        else studio.setMoment(moments.eventAt(next).id);
      },
      1_000 / (pace * speed),
    );
    return () => clearTimeout(timer);
  }, [isPlaying, speed, studio, moments, index]);
  const toggle = () => {
    if (!isPlaying && index >= moments.count - 1 && moments.count > 0)
      studio.setMoment(moments.eventAt(0).id);
    setPlaying(!isPlaying);
  };
  return { isPlaying, speed, toggle, stop: () => setPlaying(false), setSpeed };
}
