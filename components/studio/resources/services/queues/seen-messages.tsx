import type { SeenMessage } from '@/lib/studio/resources/messaging/peek';
import type { Message } from '@/lib/studio/resources/messaging/queues';
import { useFresh } from '../../use-fresh';
import { useResources } from '../../use-resources';
import { MessageCard } from './message-card';
import { queueTexts } from './messages';

interface SeenMessagesProps {
  readonly seen: readonly SeenMessage[];
  /** Those are shown with what can be done with them. */
  readonly taken: readonly Message[];
  readonly picked: string | undefined;
}

const looks = {
  waiting: 'bg-ok-soft text-ok',
  flying: 'bg-run-soft text-run',
  delayed: 'bg-warn-soft text-warn',
};

/** What is in the queue, looked at without taking it. */
export function SeenMessages({ seen, taken, picked }: SeenMessagesProps) {
  const { language } = useResources();
  const texts = queueTexts(language);
  const fresh = useFresh(seen.map(({ message }) => message.MessageId));
  const own = new Set(taken.map(({ MessageId }) => MessageId));
  const shown = seen.filter(({ message }) => !own.has(message.MessageId));
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  if (shown.length === 0) return null;
  return (
    <>
      <p className="text-xs text-muted">{texts.peekNote}</p>
      <ul aria-label={texts.messages} className="grid grid-cols-1 gap-2">
        {shown.map(({ message, state, visibleAt }) => (
          <li key={message.MessageId}>
            <MessageCard message={message} isPicked={message.MessageId === picked}>
              <span className={`rounded-full px-2 py-0.5 text-xs ${looks[state]}`}>
                {texts.states[state](time.format(visibleAt))}
              </span>
              {fresh.has(message.MessageId) && (
                <span className="rounded-full bg-ok px-2 py-0.5 text-xs text-surface">{texts.fresh}</span>
              )}
            </MessageCard>
          </li>
        ))}
      </ul>
    </>
  );
}
