import type { CallService } from '@/lib/targets/service-caller';

type Message = Readonly<Record<string, unknown>>;

/**
 * Whoever takes a message of a queue hides it from the others for a while. The checks ask the same queues at once, and again of the same
 * run when a look was broken off by the next one: what one of them takes is shown to all, until the machine has changed.
 */
export function sharedMessages(call: CallService): { service: CallService; forget: () => void } {
  const seen = new Map<string, Map<unknown, Message>>();
  const service = async <T>(name: string, operation: string, input: object = {}) => {
    const answer = await call<T>(name, operation, input);
    if (name !== 'sqs' || operation !== 'ReceiveMessage') return answer;
    const { QueueUrl = '' } = input as { readonly QueueUrl?: string };
    const messages = seen.get(QueueUrl) ?? new Map<unknown, Message>();
    seen.set(QueueUrl, messages);
    for (const message of (answer as { readonly Messages?: readonly Message[] }).Messages ?? [])
      messages.set(message.MessageId, message);
    return messages.size === 0 ? answer : ({ ...answer, Messages: [...messages.values()] } as T);
  };
  return { service, forget: () => seen.clear() };
}
