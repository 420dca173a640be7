'use client';

import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLanguage } from '@/lib/i18n/use-language';
import { PauseIcon, PlayIcon } from '@/components/site/icons';
import { homeMessages } from './home-messages';

interface FramePlayerProps {
  readonly frames: readonly ReactNode[];
  readonly captions: readonly { readonly text: string; readonly data: string }[];
}

const beat = 2200;

/** Shows drawings one after another, all in the same place. Stands still for those who asked for less motion. */
export function FramePlayer({ frames, captions }: FramePlayerProps) {
  const home = homeMessages(useLanguage());
  const [frame, setFrame] = useState(frames.length - 1);
  const [chosen, setChosen] = useState<boolean>();
  const calm = useSyncExternalStore(subscribeMotion, prefersCalm, () => true);
  const playing = chosen ?? !calm;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setFrame((before) => (before + 1) % frames.length), beat);
    return () => clearInterval(timer);
  }, [playing, frames.length]);
  const Icon = playing ? PauseIcon : PlayIcon;
  return (
    <div className="frame-player">
      <div className="frame-stack">
        {frames.map((each, index) => (
          <div key={index} data-shown={index === frame || undefined} aria-hidden={index !== frame}>
            {each}
          </div>
        ))}
      </div>
      <div className="frame-caption">
        <div className="frame-stack">
          {captions.map(({ text, data }, index) => (
            <p key={text} data-shown={index === frame || undefined} aria-hidden={index !== frame}>
              {text}
              <code>{data}</code>
            </p>
          ))}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={playing ? home.pause : home.play}
          onClick={() => setChosen(!playing)}
        >
          <Icon />
        </button>
      </div>
    </div>
  );
}

const reducedMotion = '(prefers-reduced-motion: reduce)';

function prefersCalm(): boolean {
  return matchMedia(reducedMotion).matches;
}

function subscribeMotion(changed: () => void): () => void {
  const query = matchMedia(reducedMotion);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
