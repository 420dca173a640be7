import { useMemo, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { formatDuration } from '@/lib/sandbox/duration';
import { spreadOf, type Percentiles, type Slice } from '@/lib/studio/trials/storm/spread';
import type { StormBench } from '@/lib/studio/trials/storm/storm-bench';
import { TextField } from '../../form/fields';
import { stormTexts, type StormTexts } from './messages';

interface StormSpreadProps {
  readonly bench: StormBench;
  readonly language: Language;
}

const colours: Readonly<Record<Slice['status'], string>> = {
  SUCCEEDED: 'bg-ok',
  FAILED: 'bg-bad',
  TIMED_OUT: 'bg-warn',
  RUNNING: 'bg-run',
  ABORTED: 'bg-muted',
  REFUSED: 'bg-muted',
  CANCELLED: 'bg-muted',
};

/** How the executions ended: by outcome, each with an example to open, and how long they took. */
export function StormSpread({ bench, language }: StormSpreadProps) {
  const texts = stormTexts(language);
  const runs = useStore(bench.store, (snapshot) => snapshot.runs);
  const spread = useMemo(() => spreadOf(runs), [runs]);
  const [isRefused, setRefused] = useState(false);
  const open = async (seed: number) => setRefused(!(await bench.show(seed)));
  const fair = useStore(bench.store, (snapshot) => snapshot.fair);
  if (spread.total === 0) return <p className="text-muted">{texts.empty}</p>;
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const duration = (ms: number) => formatDuration(ms, language);
  const number = new Intl.NumberFormat(language);
  return (
    <section aria-label={texts.result} className="grid gap-5">
      {fair && fair.status !== 'SUCCEEDED' && (
        <div role="alert" className="grid justify-items-start gap-2 rounded-lg bg-warn-soft p-3 text-warn">
          <p>
            {texts.unfair} <code className="text-xs">{fair.error}</code>{' '}
            {fair.state !== undefined && texts.at(fair.state)}
          </p>
          <Button size="small" onClick={() => void bench.show(fair.seed, true)}>
            {texts.openFair}
          </Button>
        </div>
      )}
      <p className="text-2xl font-semibold">{texts.survived(share.format(spread.survived))}</p>
      <div aria-hidden="true" className="flex h-5 overflow-hidden rounded-full border border-line">
        {spread.slices.map(({ key, status, count }) => (
          <span
            key={key}
            style={{ width: `${(count / spread.total) * 100}%` }}
            className={`border-r border-surface last:border-r-0 ${colours[status]}`}
          />
        ))}
      </div>
      <ul className="grid gap-2">
        {spread.slices.map((slice) => (
          <SliceRow
            key={slice.key}
            slice={slice}
            total={spread.total}
            texts={texts}
            share={share}
            onOpen={open}
          />
        ))}
      </ul>
      {isRefused && (
        <p role="alert" className="text-bad">
          {texts.refused}
        </p>
      )}
      <div className="grid gap-4 @[36rem]:grid-cols-2">
        <Table title={texts.duration} values={spread.milliseconds} show={duration} texts={texts} />
        <Table
          title={texts.transitions}
          values={spread.transitions}
          show={(value) => number.format(value)}
          texts={texts}
        />
      </div>
      <OneSeed texts={texts} onOpen={open} />
    </section>
  );
}

interface SliceRowProps {
  readonly slice: Slice;
  readonly total: number;
  readonly texts: StormTexts;
  readonly share: Intl.NumberFormat;
  readonly onOpen: (seed: number) => Promise<void>;
}

function SliceRow({ slice, total, texts, share, onOpen }: SliceRowProps) {
  const { status, error, state, count, seeds } = slice;
  const seed = seeds[0]!;
  return (
    <li>
      <button
        type="button"
        title={texts.example(seed)}
        onClick={() => void onOpen(seed)}
        className="flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2 text-left outline-accent hover:bg-raised focus-visible:outline-2"
      >
        <span aria-hidden="true" className={`size-3 shrink-0 rounded-full ${colours[status]}`} />
        <span className="min-w-0 flex-1">
          <span className="font-semibold">{texts.statuses[status]}</span>{' '}
          {error !== undefined && <code className="text-xs break-words">{error}</code>}{' '}
          {state !== undefined && <span className="text-muted">{texts.at(state)}</span>}
          {status === 'RUNNING' && <span className="block text-xs text-muted">{texts.never}</span>}
          <span className="block text-xs text-accent">{texts.example(seed)}</span>
        </span>
        <span className="text-right tabular-nums">
          {share.format(count / total)}
          <span className="block text-xs text-muted">{texts.runs(count)}</span>
        </span>
      </button>
    </li>
  );
}

interface TableProps {
  readonly title: string;
  readonly values: Percentiles;
  readonly show: (value: number) => string;
  readonly texts: StormTexts;
}

function Table({ title, values, show, texts }: TableProps) {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="mb-1 text-left font-semibold">{title}</caption>
      <tbody>
        {(['p50', 'p90', 'p99', 'max'] as const).map((id) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-1 pr-3 font-normal text-muted">
              {texts.percentiles[id]}
            </th>
            <td className="py-1 text-right tabular-nums">{show(values[id])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OneSeed({
  texts,
  onOpen,
}: {
  readonly texts: StormTexts;
  readonly onOpen: (seed: number) => Promise<void>;
}) {
  const [seed, setSeed] = useState('1');
  return (
    <form
      className="flex max-w-64 items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void onOpen(Number(seed));
      }}
    >
      <TextField
        label={texts.one}
        value={seed}
        judge={(text) => (/^\d{1,9}$/.test(text) ? undefined : texts.badSeed)}
        onChange={setSeed}
      />
      <Button type="submit">{texts.open}</Button>
    </form>
  );
}
