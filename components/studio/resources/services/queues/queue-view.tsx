import { useCallback } from 'react';
import { Button } from '@/components/ui/button';
import {
  deadLetterSources,
  purgeQueue,
  queueFacts,
  queueUrl,
  redriveMessages,
  type QueueFacts,
} from '@/lib/studio/resources/messaging/queues';
import { peekMessages } from '@/lib/studio/resources/messaging/peek';
import { resourceTexts } from '../../messages/messages';
import { ConfirmButton } from '../../parts/confirm-button';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { queueTexts } from './messages';
import { SendForm } from './send-form';
import { TakenMessages } from './taken-messages';

/** A queue: how many messages wait, taking them as a worker would, sending one. */
export default function QueueView({ name, item }: ResourceProps) {
  const { call, session, language } = useResources();
  const { control } = session.target;
  const texts = queueTexts(language);
  const ask = useCallback(async () => {
    const url = await queueUrl(call, name);
    const facts = await queueFacts(call, url);
    const [seen, sources] = await Promise.all([
      peekMessages(control, { arn: facts.arn, now: Date.now() }),
      deadLetterSources(call, url),
    ]);
    return { url, facts, seen, sources };
  }, [call, control, name]);
  const { answer, problem, isBusy, refusal, change, again } = useLive(ask);
  if (!answer) return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  const { url, facts, seen, sources } = answer;
  return (
    <div className="grid grid-cols-1 gap-4">
      <Counts facts={facts} />
      <Trouble problem={refusal ?? problem} />
      {sources.length > 0 && (
        <DeadLetters
          sources={sources}
          isEmpty={facts.waiting === 0}
          isBusy={isBusy}
          onRedrive={() => void change(() => redriveMessages(call, facts.arn))}
        />
      )}
      <TakenMessages
        url={url}
        picked={item}
        isEmpty={facts.waiting === 0}
        seen={seen}
        onChanged={() => void again()}
      />
      <SendForm name={name} url={url} isFifo={facts.isFifo} onSent={() => void again()} />
      {facts.waiting > 0 && (
        <ConfirmButton
          text={texts.purge}
          question={texts.purgeSure}
          isBusy={isBusy}
          onConfirm={() => void change(() => purgeQueue(call, url))}
        />
      )}
    </div>
  );
}

interface DeadLettersProps {
  readonly sources: readonly string[];
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly onRedrive: () => void;
}

/** What ended here was received too often elsewhere: it can be given another chance. */
function DeadLetters({ sources, isEmpty, isBusy, onRedrive }: DeadLettersProps) {
  const texts = queueTexts(useResources().language);
  return (
    <div className="grid justify-items-start gap-2 rounded-lg bg-warn-soft px-3 py-2">
      <p>{texts.deadLetters(sources.join(', '))}</p>
      <Button size="small" disabled={isEmpty} aria-busy={isBusy} onClick={onRedrive}>
        {texts.redrive}
      </Button>
    </div>
  );
}

function Counts({ facts }: { readonly facts: QueueFacts }) {
  const { language, go } = useResources();
  const texts = queueTexts(language);
  const { deadLetter } = facts;
  return (
    <div className="grid gap-2">
      <dl className="grid grid-cols-3 gap-2">
        {(['waiting', 'flying', 'delayed'] as const).map((kind) => (
          <div key={kind} className="rounded-lg border border-line bg-surface px-2 py-1.5 text-center">
            <dd
              className={`text-xl font-semibold tabular-nums ${facts[kind] > 0 ? 'text-accent' : 'text-muted'}`}
            >
              {facts[kind]}
            </dd>
            <dt className="text-xs text-muted">{texts[kind]}</dt>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted">
        {facts.isFifo && `${texts.fifo} `}
        {texts.visibility(facts.visibilitySeconds)}
      </p>
      {deadLetter && (
        <p className="text-xs text-muted">
          {texts.deadLetter(deadLetter.receives)}{' '}
          <button
            type="button"
            onClick={() => go({ kind: 'resource', service: 'sqs', name: deadLetter.queue })}
            className="min-h-6 rounded font-mono text-accent outline-accent hover:underline focus-visible:outline-2"
          >
            {deadLetter.queue}
          </button>
        </p>
      )}
    </div>
  );
}
