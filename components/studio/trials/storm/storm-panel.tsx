'use client';

import { useMemo } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { taskStates } from '@/lib/studio/trials/faults/task-states';
import { stormOf, type StormBench } from '@/lib/studio/trials/storm/storm-bench';
import { TextField } from '../../form/fields';
import { judgeJson } from '../../form/judge-json';
import type { PanelProps } from '../../panels';
import { stormTexts } from './messages';
import { StormFaults } from './storm-faults';
import { StormSpread } from './storm-spread';

/** Many executions in bad weather, and how they end. */
export default function StormPanel({ studio, session, language }: PanelProps) {
  const texts = stormTexts(language);
  const bench = stormOf(studio);
  const definition = useStore(session.diagnosis.store, (snapshot) => snapshot.definition);
  const tasks = useMemo(() => taskStates(definition), [definition]);
  return (
    <div className="grid gap-6 p-4 text-sm @[56rem]:grid-cols-[minmax(20rem,28rem)_1fr]">
      <div className="grid content-start gap-4">
        <p className="text-muted">{texts.intro}</p>
        {tasks.length === 0 ? (
          <p className="text-warn">{texts.noTasks}</p>
        ) : (
          <StormFaults bench={bench} tasks={tasks} language={language} />
        )}
        <Settings bench={bench} language={language} />
      </div>
      <div className="grid content-start gap-4">
        <Runner bench={bench} language={language} />
        <StormSpread bench={bench} language={language} />
      </div>
    </div>
  );
}

interface BenchProps extends Pick<PanelProps, 'language'> {
  readonly bench: StormBench;
}

function Settings({ bench, language }: BenchProps) {
  const texts = stormTexts(language);
  const count = useStore(bench.store, (snapshot) => snapshot.count);
  const firstSeed = useStore(bench.store, (snapshot) => snapshot.firstSeed);
  const input = useStore(bench.store, (snapshot) => snapshot.input);
  return (
    <section aria-label={texts.settings} className="grid gap-3">
      <h3 className="font-semibold">{texts.settings}</h3>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={texts.count}
          value={String(count)}
          judge={(text) => (isWhole(text, 1, 2_000) ? undefined : texts.badCount)}
          onChange={(text) => bench.change({ count: Number(text) })}
        />
        <TextField
          label={texts.seed}
          value={String(firstSeed)}
          judge={(text) => (isWhole(text, 0, 999_999_999) ? undefined : texts.badSeed)}
          onChange={(text) => bench.change({ firstSeed: Number(text) })}
        />
      </div>
      <TextField
        label={texts.input}
        rows={5}
        value={input}
        hint={texts.answers}
        judge={judgeJson(language)}
        onChange={(text) => bench.change({ input: text })}
      />
    </section>
  );
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function Runner({ bench, language }: BenchProps) {
  const texts = stormTexts(language);
  const isRunning = useStore(bench.store, (snapshot) => snapshot.isRunning);
  const done = useStore(bench.store, (snapshot) => snapshot.runs.length);
  const all = useStore(bench.store, ({ ran, count }) => ran?.count ?? count);
  return (
    <div className="flex flex-wrap items-center gap-3">
      {isRunning ? (
        <Button onClick={() => bench.cancel()}>{texts.cancel}</Button>
      ) : (
        <Button look="primary" onClick={() => void bench.run()}>
          {done === 0 ? texts.run : texts.again}
        </Button>
      )}
      {(isRunning || done > 0) && (
        <>
          <progress
            aria-label={texts.result}
            value={done}
            max={all}
            className="h-2 min-w-24 flex-1 accent-(--accent)"
          />
          <span role="status" className="text-xs text-muted tabular-nums">
            {texts.progress(done, all)}
          </span>
        </>
      )}
    </div>
  );
}
