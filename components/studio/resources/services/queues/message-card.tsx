import type { ReactNode } from 'react';
import { JsonBlock } from '@/components/history/json-block';
import { tokenIn } from '@/lib/studio/resources/messaging/task-token';
import type { Message } from '@/lib/studio/resources/messaging/queues';
import { useResources } from '../../use-resources';
import { AnswerToken } from './answer-token';
import { queueTexts } from './messages';

interface MessageCardProps {
  readonly message: Message;
  readonly isPicked: boolean;
  readonly children?: ReactNode;
}

/** One message, and what can be done with it. */
export function MessageCard({ message, isPicked, children }: MessageCardProps) {
  const { language } = useResources();
  const texts = queueTexts(language);
  const { MessageId, Body, Attributes = {} } = message;
  const receives = Number(Attributes.ApproximateReceiveCount ?? 0);
  const token = tokenIn(Body);
  return (
    <article
      aria-label={MessageId}
      className={`grid grid-cols-1 gap-2 rounded-lg border p-2.5 ${isPicked ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
    >
      <JsonBlock label={label()} text={Body} language={language} />
      {token !== undefined && <AnswerToken token={token} />}
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </article>
  );

  function label(): string {
    const sent = Number(Attributes.SentTimestamp);
    return [
      sent > 0 && new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(sent),
      receives > 0 && texts.received(receives),
      Attributes.MessageGroupId,
      isPicked && texts.picked,
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
