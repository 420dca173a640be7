import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails } from '@/lib/sandbox/history/event-details';
import type { EventPair } from '../events/pair-events';
import type { TwinDifference, TwinKind } from './kinds';
import { textDifferences, type Both, type TextDifference } from './text-differences';

type BothEvents = EventPair & { readonly a: HistoryEvent; readonly b: HistoryEvent };

/** Everything in which an event and its twin differ, but for where they stand in their histories. */
export function eventDifferences(pair: EventPair, whose: Both): readonly TwinDifference[] {
  const { a, b } = pair;
  if (!a || !b) return [{ ...about(pair), kind: a ? 'missing' : 'extra' }];
  const fields = fieldDifferences({ ...pair, a, b }, whose);
  const isOtherTime = a.timestamp?.getTime() !== b.timestamp?.getTime();
  return isOtherTime
    ? [...fields, { ...about(pair), kind: 'time', place: 'timestamp', a: a.timestamp, b: b.timestamp }]
    : fields;
}

/** Which event is meant. */
export function about({ a, b, state }: EventPair): Omit<TwinDifference, 'kind'> {
  return {
    ...(a?.id !== undefined && { eventA: a.id }),
    ...(b?.id !== undefined && { eventB: b.id }),
    eventType: (a ?? b)?.type,
    ...(state && { state: state.name }),
  };
}

/** Whether a payload is there whole: both always are. */
const unsaid = new Set(['inputDetails', 'outputDetails', 'assignedVariablesDetails']);

function fieldDifferences(pair: BothEvents, whose: Both): readonly TwinDifference[] {
  const [left, right] = [eventDetails(pair.a), eventDetails(pair.b)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (name) => !unsaid.has(name),
  );
  return names.flatMap((field) => {
    const found = fieldDifference({ field, a: left[field], b: right[field] }, whose);
    // What a service says on taking the work is about the call: the answer comes later.
    const isReceipt = field === 'output' && pair.a.type === 'TaskSubmitted';
    return found.map(({ kind: itself, path, a, b }) => {
      const kind = isReceipt && itself === 'payload' ? 'metadata' : itself;
      const place = path === undefined ? field : `${field} ${path}`;
      return { ...about(pair), kind, place, a, b };
    });
  });
}

interface Field {
  readonly field: string;
  readonly a: unknown;
  readonly b: unknown;
}

function fieldDifference({ field, a, b }: Field, whose: Both): readonly TextDifference[] {
  if (a === undefined && b === undefined) return [];
  const own = ownFields[field];
  const [left, right] = [asText(a), asText(b)];
  if (left === undefined || right === undefined) return [{ kind: own ?? aloneKind(field), a, b }];
  const found = textDifferences(left, right, whose);
  if (field !== 'cause' && field !== 'error') return found.map((one) => inField(field, one, own));
  return found.length === 0 ? [] : [failureDifference(field, found, { a, b })];
}

/** Members that name what is the account's own. */
const ownFields: Readonly<Record<string, TwinKind>> = {
  roleArn: 'role',
  region: 'account',
  stateMachineAliasArn: 'names',
  stateMachineVersionArn: 'names',
  mapRunArn: 'names',
  workerName: 'names',
  taskCredentials: 'role',
};

const payloads = new Set(['input', 'output', 'parameters', 'assignedVariables']);

function inField(field: string, found: TextDifference, own: TwinKind | undefined): TextDifference {
  if (own) return { ...found, kind: own };
  return found.kind === 'payload' && !payloads.has(field) ? { ...found, kind: 'field' } : found;
}

function aloneKind(field: string): TwinKind {
  if (field === 'cause' || field === 'error') return field;
  return payloads.has(field) ? 'payload' : 'field';
}

/** A failure is told by a text: what differs within it is told as a whole. */
function failureDifference(
  field: 'cause' | 'error',
  found: readonly TextDifference[],
  { a, b }: Pick<Field, 'a' | 'b'>,
): TextDifference {
  const grave = found.find(({ kind }) => kind === 'payload');
  return { kind: grave ? field : (found[0]?.kind ?? field), a, b };
}

function asText(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value as string | undefined;
  return JSON.stringify(value);
}
