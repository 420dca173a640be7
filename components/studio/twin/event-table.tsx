import { useMemo, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import type { EventPair } from '@/lib/studio/twin/events/pair-events';
import type { TwinReport } from '@/lib/studio/twin/verdict/compare-twins';
import { weights, type TwinKind } from '@/lib/studio/twin/verdict/kinds';
import { twinWords } from '@/lib/studio/twin/words/verdict-text';
import { twinTexts } from './messages';

/** More would only slow the page down: what differs is above. */
const most = 300;

/** Both histories, each event in one line with its twin. */
export function EventTable({ report, language }: { report: TwinReport; language: Language }) {
  const texts = twinTexts(language);
  const [isOpen, setOpen] = useState(false);
  const { events } = report;
  const kindsOf = useMemo(() => unusualKinds(report), [report]);
  return (
    <section className="text-sm">
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {texts.events}
      </Disclosure>
      {isOpen && (
        <div
          tabIndex={0}
          role="region"
          aria-label={texts.events}
          className="max-h-96 overflow-auto rounded-md border border-line outline-accent focus-visible:outline-2"
        >
          <table className="w-full border-collapse text-xs">
            <thead className="sticky top-0 bg-surface text-left text-muted">
              <tr>
                {[texts.aws, texts.local, texts.kind, texts.state, texts.differs].map((head) => (
                  <th key={head} scope="col" className="px-2 py-1 font-medium">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {events.slice(0, most).map((pair, index) => (
                <Row key={index} pair={pair} kinds={kindsOf(pair)} language={language} />
              ))}
            </tbody>
          </table>
          {events.length > most && (
            <p className="px-2 py-1 text-xs text-muted">{texts.more(events.length - most)}</p>
          )}
        </div>
      )}
    </section>
  );
}

interface RowProps {
  readonly pair: EventPair;
  readonly kinds: readonly TwinKind[];
  readonly language: Language;
}

function Row({ pair: { a, b, state }, kinds, language }: RowProps) {
  const texts = twinTexts(language);
  const words = twinWords(language).kinds;
  const told = a && b ? kinds.map((kind) => words[kind].name(1)).join(', ') : '';
  const alone = a ? texts.onlyAws : texts.onlyLocal;
  return (
    <tr className={`border-t border-line align-top ${a && b && kinds.length === 0 ? '' : 'bg-warn-soft'}`}>
      <td className="px-2 py-1 text-run tabular-nums">{a?.id ?? '–'}</td>
      <td className="px-2 py-1 text-warn tabular-nums">{b?.id ?? '–'}</td>
      <th scope="row" className="px-2 py-1 text-left font-mono font-normal">
        {(a ?? b)?.type}
      </th>
      <td className="px-2 py-1">{state?.name}</td>
      <td className="px-2 py-1">{a && b ? told || texts.same : alone}</td>
    </tr>
  );
}

/** What is unusual about an event, by its pair. */
function unusualKinds({ differences }: TwinReport): (pair: EventPair) => readonly TwinKind[] {
  const byEvent = new Map<string, Set<TwinKind>>();
  for (const { kind, eventA, eventB } of differences) {
    if (weights[kind] === 'expected') continue;
    const key = `${eventA} ${eventB}`;
    byEvent.set(key, (byEvent.get(key) ?? new Set()).add(kind));
  }
  return ({ a, b }) => [...(byEvent.get(`${a?.id} ${b?.id}`) ?? [])];
}
