import { useCallback } from 'react';
import { lastPart } from '@/lib/studio/resources/names';
import {
  subscribe,
  subscriptionsOf,
  topicArn,
  unsubscribe,
  type Subscription,
} from '@/lib/studio/resources/messaging/topics';
import { resourceTexts } from '../../messages/messages';
import { ReceiverForm } from '../../parts/receiver-form';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { topicTexts } from './messages';
import { PublishForm } from './publish-form';

/** A topic: who gets what is published, and publishing. */
export default function TopicView({ name }: ResourceProps) {
  const { call, language } = useResources();
  const texts = topicTexts(language);
  const ask = useCallback(async () => {
    const arn = await topicArn(call, name);
    return { arn, subscriptions: await subscriptionsOf(call, arn) };
  }, [call, name]);
  const { answer, problem, isBusy, refusal, change } = useLive(ask);
  if (!answer) return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  const { arn, subscriptions } = answer;
  return (
    <div className="grid grid-cols-1 gap-4">
      <section aria-label={texts.subscriptions} className="grid grid-cols-1 gap-2">
        <h3 className="font-semibold">{texts.subscriptions}</h3>
        {subscriptions.length === 0 && <p className="text-muted">{texts.none}</p>}
        {subscriptions.length > 0 && (
          <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
            {subscriptions.map((subscription) => (
              <SubscriptionRow
                key={subscription.SubscriptionArn + subscription.Endpoint}
                subscription={subscription}
                onRemove={() => void change(() => unsubscribe(call, subscription.SubscriptionArn))}
              />
            ))}
          </ul>
        )}
        <Trouble problem={refusal ?? problem} />
        <ReceiverForm
          kinds={['sqs', 'lambda']}
          label={texts.subscriber}
          submit={texts.subscribe}
          isBusy={isBusy}
          onSubmit={({ kind, arn: endpoint }) =>
            kind !== 'states' && change(() => subscribe(call, arn, { kind, arn: endpoint }))
          }
        />
      </section>
      <PublishForm name={name} arn={arn} />
    </div>
  );
}

interface SubscriptionRowProps {
  readonly subscription: Subscription;
  readonly onRemove: () => void;
}

function SubscriptionRow({ subscription, onRemove }: SubscriptionRowProps) {
  const { language, go } = useResources();
  const texts = topicTexts(language);
  const { Protocol, Endpoint, SubscriptionArn } = subscription;
  const name = lastPart(Endpoint);
  const service = Protocol === 'sqs' || Protocol === 'lambda' ? Protocol : undefined;
  return (
    <li className="flex flex-wrap items-center gap-2 bg-surface px-3 py-1.5">
      <span className="text-xs text-muted">{Protocol}</span>
      {service ? (
        <button
          type="button"
          aria-label={texts.open(name)}
          onClick={() => go({ kind: 'resource', service, name })}
          className="min-h-7 min-w-0 flex-1 rounded text-left font-mono break-all text-accent outline-accent hover:underline focus-visible:outline-2"
        >
          {name}
        </button>
      ) : (
        <span className="min-w-0 flex-1 font-mono break-all">{Endpoint}</span>
      )}
      {SubscriptionArn.startsWith('arn:') ? (
        <button
          type="button"
          aria-label={texts.unsubscribe(name)}
          onClick={onRemove}
          className="min-h-7 rounded px-1.5 text-bad outline-accent hover:underline focus-visible:outline-2"
        >
          {texts.remove}
        </button>
      ) : (
        <span className="text-xs text-warn">{texts.pending}</span>
      )}
    </li>
  );
}
