import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { explainError } from '@/lib/sandbox/explain/explain-error';
import { listings, type Listed } from '@/lib/studio/resources/listings';
import { serviceIds, type ServiceId } from '@/lib/studio/resources/place/place';
import { troubleKind } from '@/lib/studio/resources/trouble-kind';
import { resourceTexts } from '../messages/messages';
import { Trouble } from '../parts/trouble';
import { TouchedByRun } from '../touched/touched-by-run';
import { useLive } from '../use-live';
import { useResources } from '../use-resources';
import { ResetDialog } from './reset-dialog';
import { ServiceIcon } from './service-icon';

type Counts = Readonly<Partial<Record<ServiceId, readonly Listed[]>>>;

/** All services with what there is in each. */
export function Overview() {
  const { session, call, language } = useResources();
  const texts = resourceTexts(language);
  const [isResetting, setResetting] = useState(false);
  const ask = useCallback(async (): Promise<Counts> => {
    const lists = await Promise.all(
      serviceIds.map(async (id) => {
        try {
          return [[id, await listings[id].list(call)] as const];
        } catch (trouble) {
          // One service that is not there says nothing of the others; nobody there at all is another matter.
          if (troubleKind(explainError(trouble).code) === 'offline') throw trouble;
          return [];
        }
      }),
    );
    return Object.fromEntries(lists.flat());
  }, [call]);
  const { answer, problem, again } = useLive(ask);
  return (
    <div className="grid gap-3">
      <p className="text-muted">{texts.overviewLead}</p>
      <Trouble problem={problem} />
      <TouchedByRun />
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {serviceIds.map((id) => (
          <li key={id}>
            <ServiceRow service={id} listed={answer?.[id]} isKnown={answer !== undefined} />
          </li>
        ))}
      </ul>
      {answer && session.target.control && (
        <div>
          <Button size="small" look="danger" onClick={() => setResetting(true)}>
            {texts.reset.open}
          </Button>
        </div>
      )}
      {isResetting && (
        <ResetDialog
          onClose={() => {
            setResetting(false);
            void again();
          }}
        />
      )}
    </div>
  );
}

interface ServiceRowProps {
  readonly service: ServiceId;
  readonly listed: readonly Listed[] | undefined;
  readonly isKnown: boolean;
}

function ServiceRow({ service, listed, isKnown }: ServiceRowProps) {
  const { session, language, go } = useResources();
  const texts = resourceTexts(language);
  const notHere = session.target.kind === 'local' ? texts.notHere : texts.notThere;
  const own = texts.services[service];
  const isAbsent = isKnown && listed === undefined;
  const count = listed?.length ?? 0;
  return (
    <button
      type="button"
      onClick={() => go({ kind: 'service', service })}
      className="flex min-h-14 w-full items-center gap-3 bg-surface px-3 py-2 text-left outline-accent hover:bg-raised focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      <span className={count > 0 ? 'text-accent' : 'text-muted'}>
        <ServiceIcon service={service} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{own.title}</span>{' '}
        <span className="text-xs text-muted">{own.service}</span>
        <span className="block text-xs text-muted">{isAbsent ? notHere : (namesOf(listed) ?? own.lead)}</span>
      </span>
      {listed && (
        <span
          aria-label={`${count} ${own.title}`}
          className={`rounded-full px-2 py-0.5 text-xs tabular-nums ${count > 0 ? 'bg-accent-soft text-accent' : 'text-muted'}`}
        >
          {count}
        </span>
      )}
    </button>
  );
}

const namesShown = 4;

function namesOf(listed: readonly Listed[] | undefined): string | undefined {
  if (!listed || listed.length === 0) return undefined;
  const names = listed.slice(0, namesShown).map(({ name }) => name);
  return names.join(', ') + (listed.length > namesShown ? '…' : '');
}
