import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import type { DifferenceGroup } from '@/lib/studio/twin/verdict/compare-twins';
import { twinKinds, weights } from '@/lib/studio/twin/verdict/kinds';
import { twinWords } from '@/lib/studio/twin/words/verdict-text';
import { twinTexts } from './messages';

interface GroupsProps {
  readonly groups: readonly DifferenceGroup[];
  readonly language: Language;
}

const most = 8;

/** Every difference with its reason: what matters is open, what always differs can be opened. */
export function DifferenceGroups({ groups, language }: GroupsProps) {
  const texts = twinTexts(language);
  const [isOpen, setOpen] = useState(false);
  const usual = groups.filter(({ kind }) => weights[kind] === 'expected');
  const unusual = twinKinds.filter(
    (kind) => weights[kind] !== 'expected' && groups.some((group) => group.kind === kind),
  );
  return (
    <div className="grid gap-2 text-sm">
      {unusual.length > 0 && (
        <section aria-label={texts.unusual} className="grid gap-2">
          <h3 className="font-semibold">{texts.unusual}</h3>
          {unusual.map((kind) => (
            <Kind key={kind} groups={groups.filter((group) => group.kind === kind)} language={language} />
          ))}
        </section>
      )}
      {usual.length > 0 && (
        <section>
          <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            {texts.usual}
          </Disclosure>
          {isOpen && <Usual groups={usual} language={language} />}
        </section>
      )}
    </div>
  );
}

/** All differences of one kind, which have one reason. */
function Kind({ groups, language }: GroupsProps) {
  const texts = twinTexts(language);
  const kind = groups[0]?.kind;
  if (kind === undefined) return null;
  const { name, why } = twinWords(language).kinds[kind];
  const weight = weights[kind];
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2">
      <h4 className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold first-letter:uppercase">{name(groups.length)}</span>
        <span className={`rounded px-1.5 text-xs ${weight === 'real' ? 'bg-warn-soft' : 'bg-raised'}`}>
          {texts.weights[weight]}
        </span>
      </h4>
      <p className="mt-0.5 text-muted">{why}</p>
      <ul className="mt-1.5 grid gap-1.5">
        {groups.slice(0, most).map((group, index) => (
          <Difference key={index} group={group} language={language} />
        ))}
      </ul>
      {groups.length > most && <p className="mt-1 text-xs text-muted">{texts.more(groups.length - most)}</p>}
    </div>
  );
}

function Difference({ group, language }: { group: DifferenceGroup; language: Language }) {
  const texts = twinTexts(language);
  const { first, count } = group;
  const hasEvent = (first.eventA ?? first.eventB) !== undefined;
  return (
    <li>
      {hasEvent && (
        <p className="flex flex-wrap items-baseline gap-x-1.5 text-xs">
          <code className="break-all">{first.eventType}</code>
          {first.state !== undefined && <span>{texts.in(first.state)}</span>}
          <span className="text-muted">
            ({texts.event(first.eventA, first.eventB)}) {count > 1 && texts.also(count - 1)}
          </span>
        </p>
      )}
      <Values group={group} language={language} />
    </li>
  );
}

function Values({ group, language }: { group: DifferenceGroup; language: Language }) {
  const texts = twinTexts(language);
  const { place, a, b } = group.first;
  if (place === undefined && a === undefined && b === undefined) return null;
  return (
    <dl className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 font-mono text-xs">
      {place !== undefined && <dt className="col-span-2 break-all text-muted">{place}</dt>}
      <dt className="text-run">{texts.aws}</dt>
      <dd className="justify-self-start rounded bg-run-soft px-1 break-all">{shown(a)}</dd>
      <dt className="text-warn">{texts.local}</dt>
      <dd className="justify-self-start rounded bg-warn-soft px-1 break-all">{shown(b)}</dd>
    </dl>
  );
}

function Usual({ groups, language }: GroupsProps) {
  const { kinds } = twinWords(language);
  return (
    <dl className="grid gap-x-3 gap-y-1 pl-5 @2xl:grid-cols-[max-content_minmax(0,1fr)]">
      {groups.map(({ kind }) => (
        <div key={kind} className="contents">
          <dt className="font-medium first-letter:uppercase">{kinds[kind].name(1)}</dt>
          <dd className="text-muted">{kinds[kind].why}</dd>
        </div>
      ))}
    </dl>
  );
}

const longest = 300;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
