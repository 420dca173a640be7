import { useCallback, useEffect, useRef, useState } from 'react';
import { listings, type Fact, type Listed } from '@/lib/studio/resources/listings';
import type { ServiceId } from '@/lib/studio/resources/place/place';
import { troubleKind } from '@/lib/studio/resources/trouble-kind';
import { resourceTexts } from '../messages/messages';
import { ServiceIcon } from '../overview/service-icon';
import { Trouble } from '../parts/trouble';
import { useLive } from '../use-live';
import { useResources } from '../use-resources';
import { views } from './views';

const searchedFrom = 8;

/** The resources of one service, and the way to another one. */
export function ServiceList({ service }: { readonly service: ServiceId }) {
  const { call, language, go } = useResources();
  const texts = resourceTexts(language);
  const own = texts.services[service];
  const ask = useCallback(() => listings[service].list(call), [call, service]);
  const { answer, problem } = useLive(ask);
  const [isCreating, setCreating] = useState(false);
  const create = useRef<HTMLButtonElement>(null);
  const wasCreating = useRef(false);
  useEffect(() => {
    if (wasCreating.current && !isCreating) create.current?.focus();
    wasCreating.current = isCreating;
  }, [isCreating]);
  const open = (name: string) => go({ kind: 'resource', service, name });
  const { New } = views[service];
  const isHere = problem === undefined || troubleKind(problem.code) !== 'notHere';
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-muted">
        <strong className="text-text">{own.service}.</strong> {own.lead}
      </p>
      {isCreating ? (
        <New onMade={open} onCancel={() => setCreating(false)} />
      ) : (
        <div hidden={!isHere}>
          <button
            ref={create}
            type="button"
            onClick={() => setCreating(true)}
            className="min-h-9 rounded-md border border-accent bg-accent px-3 text-sm font-medium text-on-accent outline-accent hover:brightness-110 focus-visible:outline-2 focus-visible:outline-offset-2"
          >
            {own.create}
          </button>
        </div>
      )}
      <Trouble problem={problem} />
      {!answer && !problem && <p className="text-muted">{texts.loading}</p>}
      {answer?.length === 0 && !isCreating && <Empty service={service} />}
      {answer && answer.length > 0 && <Rows service={service} listed={answer} onOpen={open} />}
    </div>
  );
}

function Empty({ service }: { readonly service: ServiceId }) {
  const { language } = useResources();
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line px-4 py-6 text-center text-muted">
      <ServiceIcon service={service} />
      <p className="max-w-80 break-words">{resourceTexts(language).services[service].empty}</p>
    </div>
  );
}

interface RowsProps {
  readonly service: ServiceId;
  readonly listed: readonly Listed[];
  readonly onOpen: (name: string) => void;
}

function Rows({ service, listed, onOpen }: RowsProps) {
  const { language } = useResources();
  const texts = resourceTexts(language);
  const [typed, setTyped] = useState('');
  const found = listed.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <>
      {listed.length > searchedFrom && (
        <input
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="min-h-9 w-full rounded-md border border-line bg-page px-2.5 outline-accent focus-visible:outline-2"
        />
      )}
      {found.length === 0 && <p className="text-muted">{texts.noMatch}</p>}
      {found.length > 0 && (
        <ul
          aria-label={texts.services[service].title}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line"
        >
          {found.map(({ name, fact }) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => onOpen(name)}
                className="flex min-h-11 w-full flex-wrap items-center gap-x-3 bg-surface px-3 py-1.5 text-left outline-accent hover:bg-raised focus-visible:outline-2 focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 flex-1 font-mono text-[13px] font-semibold break-all">{name}</span>
                {fact && <span className="text-xs text-muted">{factText(fact, texts)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function factText(fact: Fact, { facts, none }: ReturnType<typeof resourceTexts>): string {
  switch (fact.kind) {
    case 'plain':
      return fact.text;
    case 'items':
    case 'subscriptions':
    case 'rules':
      return facts[fact.kind](fact.count);
    case 'messages': {
      const parts = (['waiting', 'flying', 'delayed'] as const).flatMap((kind) =>
        fact[kind] > 0 ? [facts[kind](fact[kind])] : [],
      );
      return parts.join(' · ') || none;
    }
  }
}
