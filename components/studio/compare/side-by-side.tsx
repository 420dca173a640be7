import { useMemo, useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import type { Language } from '@/lib/i18n/languages';
import { allPairs, type Pair } from '@/lib/studio/compare/align';
import type { ComparedRun } from '@/lib/studio/compare/compared-run';
import { compareRuns } from '@/lib/studio/compare/divergence';
import { mergedGraph } from '@/lib/studio/compare/merged-graph';
import { Legend } from './legend';
import { MergedDrawing, type Spotlight } from './merged-drawing';
import { compareTexts } from './messages';
import { PairData } from './pair-data';
import { PairList } from './pair-list';
import { Verdict } from './verdict';

interface SideBySideProps {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  readonly language: Language;
}

/** The verdict, the drawing of both, and the data of what is picked. */
export function SideBySide({ a, b, language }: SideBySideProps) {
  const texts = compareTexts(language);
  const { thread, divergence } = useMemo(() => compareRuns(a, b), [a, b]);
  const pairs = useMemo(() => allPairs(thread), [thread]);
  const merged = useMemo(() => mergedGraph(a, b), [a, b]);
  const [spotlight, setSpotlight] = useState<Spotlight>('both');
  const [picked, setPicked] = useState<Pair | undefined>(divergence?.at ?? pairs[0]);
  return (
    <div className="grid gap-3 @4xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="@4xl:col-span-2">
        <Verdict divergence={divergence} language={language} onShow={setPicked} />
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <Segments
            label={texts.spotlight}
            options={[
              { id: 'both', text: texts.both },
              { id: 'a', text: texts.onlyA },
              { id: 'b', text: texts.onlyB },
            ]}
            active={spotlight}
            onSelect={setSpotlight}
          />
          <Legend language={language} />
        </div>
        <div className="max-h-[36rem] overflow-auto rounded-md border border-line bg-page p-2">
          <MergedDrawing
            merged={merged}
            spotlight={spotlight}
            picked={picked?.name}
            language={language}
            onPick={(name) => setPicked(pairs.find((pair) => pair.name === name) ?? { name, threads: [] })}
          />
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <PairList pairs={pairs} picked={picked} language={language} onPick={setPicked} />
        {picked ? (
          <PairData pair={picked} a={a} b={b} language={language} />
        ) : (
          <p className="text-sm text-muted">{texts.data.pick}</p>
        )}
      </div>
    </div>
  );
}
