import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  deleteMessage,
  receiveMessages,
  releaseMessage,
  type Message,
} from '@/lib/studio/resources/messaging/queues';
import type { SeenMessage } from '@/lib/studio/resources/messaging/peek';
import { Trouble } from '../../parts/trouble';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { queueTexts } from './messages';
import { MessageCard } from './message-card';
import { SeenMessages } from './seen-messages';

interface TakenMessagesProps {
  readonly url: string;
  readonly picked: string | undefined;
  readonly isEmpty: boolean;
  /** Those in the queue, where one can look at them. */
  readonly seen: readonly SeenMessage[] | undefined;
  readonly onChanged: () => void;
}

/** The worker's part: take, do, delete; or give back. */
export function TakenMessages({ url, picked, isEmpty, seen, onChanged }: TakenMessagesProps) {
  const { call, language } = useResources();
  const texts = queueTexts(language);
  const [taken, setTaken] = useState<readonly Message[]>([]);
  const [isNothing, setNothing] = useState(false);
  const { isBusy, refusal, change } = useChange();
  const receive = () =>
    change(async () => {
      const messages = await receiveMessages(call, url);
      const ids = new Set(messages.map(({ MessageId }) => MessageId));
      setTaken([...taken.filter(({ MessageId }) => !ids.has(MessageId)), ...messages]);
      setNothing(messages.length === 0);
      onChanged();
    });
  const finish = (message: Message, how: typeof deleteMessage) =>
    change(async () => {
      await how(call, url, message.ReceiptHandle ?? '');
      setTaken((all) => all.filter((one) => one !== message));
      onChanged();
    });
  return (
    <section aria-label={texts.messages} className="grid grid-cols-1 gap-2">
      <div>
        <Button
          size="small"
          look={isEmpty ? 'plain' : 'primary'}
          aria-busy={isBusy}
          onClick={() => void receive()}
        >
          {texts.receive}
        </Button>
      </div>
      <p className="text-xs text-muted">{isEmpty && taken.length === 0 ? texts.none : texts.receiveNote}</p>
      <p role="status" className="text-muted empty:hidden">
        {isNothing && taken.length === 0 && texts.nothing}
      </p>
      <Trouble problem={refusal} />
      {taken.length > 0 && (
        <ul aria-label={texts.got} className="grid grid-cols-1 gap-2">
          {taken.map((message) => (
            <li key={message.MessageId}>
              <MessageCard message={message} isPicked={message.MessageId === picked}>
                <Button size="small" onClick={() => void finish(message, deleteMessage)}>
                  {texts.done}
                </Button>
                <Button size="small" look="quiet" onClick={() => void finish(message, releaseMessage)}>
                  {texts.release}
                </Button>
              </MessageCard>
            </li>
          ))}
        </ul>
      )}
      {seen && <SeenMessages seen={seen} taken={taken} picked={picked} />}
    </section>
  );
}
