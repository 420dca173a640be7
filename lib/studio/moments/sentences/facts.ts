import { asRecord, own, ownText } from '@/lib/graph/json-value';
import type { Language } from '@/lib/i18n/languages';
import { formatDuration } from '@/lib/sandbox/duration';
import { eventDetails, textOf } from '@/lib/sandbox/history/event-details';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import type { Moments } from '../moments';
import { payloadOf } from '../payload';
import { brief } from './brief';

/** What a sentence about an event can say. */
export interface Facts {
  readonly state: string;
  /** What the event carries, in short. */
  readonly data: string;
  readonly error: string;
  readonly cause?: string;
  readonly resource: string;
  /** The state that was entered after it; absent at the end of a frame, or while nobody knows. */
  readonly next?: string;
  /** Whether it is the last of its frame, as far as the definition says. */
  readonly ends: boolean;
  readonly input: string;
  readonly written: Written;
  readonly assigned: readonly string[];
  readonly attempt: number;
  readonly number?: number;
  readonly took: string;
  readonly name?: string;
  readonly wasCaught: boolean;
  readonly type: string;
}

/** What became of what a state gave. */
export type Written =
  | { readonly kind: 'output'; readonly value: string }
  | { readonly kind: 'path'; readonly path: string; readonly value: string }
  | { readonly kind: 'discarded' };

export function factsOf(moments: Moments, index: number, language: Language): Facts {
  const event = moments.eventAt(index);
  const details = eventDetails(event);
  const visit = moments.visitAt(index);
  const authored = visit && moments.authored(visit.name)?.state;
  const began = moments.indexOf(visit?.id ?? 0);
  const since = began === undefined ? moments.eventAt(0) : moments.eventAt(began);
  return {
    state: visit?.name ?? textOf(details.name) ?? textOf(details.state) ?? '?',
    data: brief(payloadOf(event)),
    error: textOf(details.error) ?? visit?.error ?? '',
    cause: textOf(details.cause),
    resource: textOf(details.resource) ?? resourceOf(moments, index) ?? '',
    next: moments.enteredAfter(event.id ?? 0)?.stateEnteredEventDetails?.name,
    ends: own(authored ?? {}, 'End') === true || visit?.type === 'Succeed',
    input: brief(visit?.input),
    written: writtenBy(visit, authored ?? {}),
    assigned: Object.keys(event.stateExitedEventDetails?.assignedVariables ?? {}),
    attempt: moments.attemptAt(index),
    number: numberIn(details),
    took: formatDuration((event.timestamp?.getTime() ?? 0) - (since.timestamp?.getTime() ?? 0), language),
    name: textOf(details.workerName) ?? textOf(details.mapRunArn)?.split(':').at(-1),
    wasCaught: visit?.status === 'caught',
    type: visit?.type ?? '',
  };
}

function numberIn(details: Readonly<Record<string, unknown>>): number | undefined {
  const { index, length, redriveCount } = details;
  return [index, length, redriveCount].find((value) => typeof value === 'number') as number | undefined;
}

/** A Lambda function's later events do not name it. */
function resourceOf(moments: Moments, index: number): string | undefined {
  const name = moments.visitAt(index)?.name;
  return name === undefined ? undefined : ownText(moments.authored(name)?.state ?? {}, 'Resource');
}

function writtenBy(visit: StateVisit | undefined, state: Readonly<Record<string, unknown>>): Written {
  const output = brief(visit?.output);
  const path = own(state, 'ResultPath');
  if (path === null) return { kind: 'discarded' };
  if (typeof path !== 'string' || path === '$' || visit?.status === 'caught')
    return { kind: 'output', value: output };
  const value = valueAt(parseDefinition(visit?.output), path);
  return value === undefined
    ? { kind: 'output', value: output }
    : { kind: 'path', path, value: brief(JSON.stringify(value)) };
}

/** A reference path of plain names: others are not followed. */
function valueAt(value: unknown, path: string): unknown {
  if (!/^\$(\.[\w-]+)+$/.test(path)) return undefined;
  return path
    .split('.')
    .slice(1)
    .reduce<unknown>((at, key) => own(asRecord(at), key), value);
}
