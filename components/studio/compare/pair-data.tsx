import { graphTexts } from '@/components/graph/graph-texts';
import { JsonBlock } from '@/components/history/json-block';
import type { Language } from '@/lib/i18n/languages';
import { formatDuration } from '@/lib/sandbox/duration';
import { stateDefinition } from '@/lib/sandbox/history/state-definition';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { Pair } from '@/lib/studio/compare/align';
import type { ComparedRun } from '@/lib/studio/compare/compared-run';
import { differences } from '@/lib/studio/compare/differences';
import { DifferenceTable } from './difference-table';
import { compareTexts } from './messages';

interface PairDataProps {
  readonly pair: Pair;
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  readonly language: Language;
}

/** What one state did in either, field by field. */
export function PairData({ pair, a, b, language }: PairDataProps) {
  const texts = compareTexts(language).data;
  const visits = [pair.a, pair.b] as const;
  const defined = [a, b].map(({ definition }) => JSON.stringify(stateDefinition(definition, pair.name)));
  const fields = [
    [texts.input, visits.map((visit) => visit?.input)],
    [texts.output, visits.map((visit) => visit?.output)],
    [texts.sent, visits.map((visit) => visit?.sent)],
    [texts.answer, visits.map((visit) => visit?.answer)],
    [texts.assigned, visits.map(assignedOf)],
    [texts.definition, defined],
  ] as const;
  return (
    <section aria-label={texts.of(pair.name)} className="grid gap-3 text-sm">
      <h3 className="font-semibold">{texts.of(pair.name)}</h3>
      {pair.a && pair.b ? null : <p className="text-muted">{texts.onlyIn(pair.a ? 'A' : 'B')}</p>}
      <Ends pair={pair} language={language} />
      {fields.map(([name, [left, right]]) =>
        left === undefined && right === undefined ? null : (
          <Field key={name} name={name} left={left} right={right} language={language} />
        ),
      )}
    </section>
  );
}

function Ends({ pair, language }: Pick<PairDataProps, 'pair' | 'language'>) {
  const texts = compareTexts(language).data;
  const rows: readonly (readonly [string, (visit: StateVisit) => string | number | undefined])[] = [
    [texts.status, ({ status }) => graphTexts[language].statuses[status]],
    [texts.error, ({ error }) => error],
    [texts.attempts, ({ attempts }) => attempts],
    [
      texts.duration,
      ({ enteredAt, endedAt }) =>
        endedAt && formatDuration(endedAt.getTime() - enteredAt.getTime(), language),
    ],
  ];
  return (
    <table className="w-full table-fixed border-collapse text-xs">
      <thead className="sr-only">
        <tr>
          <th>{texts.path}</th>
          <th>A</th>
          <th>B</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, of]) => {
          const [left, right] = [pair.a && of(pair.a), pair.b && of(pair.b)];
          if (left === undefined && right === undefined) return null;
          return (
            <tr key={name} className="border-t border-line first:border-0">
              <th scope="row" className="px-2 py-1 text-left font-medium text-muted">
                {name}
              </th>
              <td className={`px-2 py-1 break-words ${left === right ? '' : 'bg-run-soft'}`}>
                A: {left ?? '–'}
              </td>
              <td className={`px-2 py-1 break-words ${left === right ? '' : 'bg-warn-soft'}`}>
                B: {right ?? '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface FieldProps {
  readonly name: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly language: Language;
}

function Field({ name, left, right, language }: FieldProps) {
  const texts = compareTexts(language).data;
  const found = left !== undefined && right !== undefined ? differences(left, right) : [];
  const isEqual = left !== undefined && right !== undefined && found.length === 0;
  return (
    <div>
      <h4 className="flex items-center gap-2 text-xs font-semibold">
        {name}
        <span className={`font-normal ${isEqual ? 'text-muted' : 'text-warn'}`}>
          {isEqual ? `= ${texts.equal}` : '≠'}
        </span>
      </h4>
      {found.length > 0 && <DifferenceTable found={found} label={name} language={language} />}
      <details className="mt-1">
        <summary className="min-h-6 w-fit cursor-pointer text-xs text-muted outline-accent hover:text-text focus-visible:outline-2">
          {texts.whole}
        </summary>
        <div className="grid gap-2 @2xl:grid-cols-2">
          <JsonBlock label={`A: ${name}`} text={left} language={language} />
          <JsonBlock label={`B: ${name}`} text={right} language={language} />
        </div>
      </details>
    </div>
  );
}

/** Each variable's value is a JSON text of its own. */
function assignedOf(visit: StateVisit | undefined): string | undefined {
  const members = Object.entries(visit?.assigned ?? {}).map(
    ([name, value]) => `${JSON.stringify(name)}:${value}`,
  );
  return members.length > 0 ? `{${members.join(',')}}` : undefined;
}
