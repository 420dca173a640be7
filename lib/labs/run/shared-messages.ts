import type { CallService } from '@/lib/targets/service-caller';

type Message = Readonly<Record<string, unknown>>;

/**
 * Whoever takes a message of a queue hides it from the others for a while, and the checks of one look ask the same queues at once: what
 * one of them takes is shown to all, until it is forgotten before the next look.
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
