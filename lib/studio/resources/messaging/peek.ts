import type { Control } from '@/lib/targets/control';
import type { Message } from './queues';

/** A message that was looked at without being taken. */
export interface SeenMessage {
  readonly message: Message;
  /** Waits; somebody has it until then; comes then. */
  readonly state: 'waiting' | 'flying' | 'delayed';
  /** Milliseconds. */
  readonly visibleAt: number;
}

interface Page {
  readonly documents?: readonly { readonly key: string; readonly value: unknown }[];
}

const seenMax = 50;

/**
 * The first messages of a queue, in the order in which they can be received. Only the local engine lets one look; undefined
 * elsewhere, and where it keeps them in another form than is known here.
 */
export async function peekMessages(
  control: Control | undefined,
  { arn, now }: { readonly arn: string; readonly now: number },
): Promise<readonly SeenMessage[] | undefined> {
  const [, , , region, account, name] = arn.split(':');
  if (!control || !name) return undefined;
  const list = async (kind: string) => {
    const input = { collection: `sqs/${account}/${region}/${kind}:${name}` };
    return ((await control('ListDocuments', input)) as Page).documents ?? [];
  };
  const [order, messages] = await Promise.all([list('order'), list('messages')]);
  const bodies = new Map(messages.map(({ key, value }) => [key, value]));
  return order.slice(0, seenMax).flatMap(({ value }) => seen(value, { bodies, now }));
}

interface Around {
  readonly bodies: ReadonlyMap<string, unknown>;
  readonly now: number;
}

function seen(place: unknown, { bodies, now }: Around): readonly SeenMessage[] {
  const { id, visibleAt, isTaken } = place as { id?: unknown; visibleAt?: unknown; isTaken?: unknown };
  const kept = typeof id === 'string' ? bodies.get(id) : undefined;
  if (typeof id !== 'string' || typeof visibleAt !== 'number' || !isKept(kept)) return [];
  const state = visibleAt <= now ? 'waiting' : isTaken ? 'flying' : 'delayed';
  const attributes = {
    SentTimestamp: String(kept.sentAt),
    ApproximateReceiveCount: String(kept.receiveCount),
    ...(kept.group !== undefined && { MessageGroupId: kept.group }),
  };
  return [{ message: { MessageId: id, Body: kept.body, Attributes: attributes }, state, visibleAt }];
}

interface Kept {
  readonly body: string;
  readonly sentAt: number;
  readonly receiveCount: number;
  readonly group?: string;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Kept>).body === 'string';
}
