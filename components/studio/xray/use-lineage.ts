import { useEffect, useMemo, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { pageEvaluator } from '@/lib/studio/lineage/live/evaluator';
import { Story } from '@/lib/studio/lineage/story/story';
import { Lineage } from '@/lib/studio/lineage/trail/lineage';

/** The data of the selected run; undefined without one, or while its definition is not known. */
export function useLineage(session: SandboxSession): Lineage | undefined {
  const run = useStore(session.runs.store, ({ selected }) => selected);
  const { arn, events, definition, description } = run ?? {};
  return useMemo(() => {
    const story = run && Story.of(run, pageEvaluator());
    return story && new Lineage(story);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the rest of a run changes with its events
  }, [arn, events, definition, description?.status]);
}

/** What a promise gives; what was given before stays until then. What fails is thrown to the frame of the panel. */
export function useAsync<T>(work: () => Promise<T>, about: readonly unknown[]): T | undefined {
  const [given, setGiven] = useState<{ readonly value: T } | { readonly problem: unknown }>();
  useEffect(() => {
    let isWanted = true;
    void work().then(
      (value) => isWanted && setGiven({ value }),
      (problem: unknown) => isWanted && setGiven({ problem }),
    );
    return () => {
      isWanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `about` says what the work depends on
  }, about);
  if (given && 'problem' in given) throw given.problem;
  return given?.value;
}
