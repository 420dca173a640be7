import { isObject, utf8Length, type Json } from '../../../base/json';
import type { Output } from '../../../service/operation';
import { decimal, list, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { matches } from '../../event-patterns/matches';
import { findBus, readBus } from '../buses/bus';
import { invalid } from '../errors';
import { bus, operation } from '../operation';
import { eventOf } from '../rules/event';
import { sendEvent } from '../rules/send-event';
import { readEventPattern } from './rules';

/** Raised in January 2026, from 256 KiB. */
const BYTES_MAX = 1_048_576;
const TIME_BYTES = 14;

const entry = struct({
  Time: optional(decimal({ min: -Infinity, max: Infinity })),
  Source: optional(text()),
  Resources: optional(list(text({ max: 2048 }))),
  DetailType: optional(text()),
  Detail: optional(text()),
  EventBusName: bus(),
  TraceHeader: optional(text({ min: 1, max: 500 })),
});

interface Entry {
  readonly Time?: number | undefined;
  readonly Source?: string | undefined;
  readonly Resources?: readonly string[] | undefined;
  readonly DetailType?: string | undefined;
  readonly Detail?: string | undefined;
  readonly EventBusName?: string | undefined;
}

export const putEvents = operation({
  name: 'PutEvents',
  input: {
    Entries: list(entry, { min: 1, max: 10, entry: 'PutEventsRequestEntry' }),
    EndpointId: optional(text({ min: 1, max: 50 })),
  },

  async handle({ Entries }, call) {
    if (Entries.reduce((sum, one) => sum + lengthOf(one), 0) > BYTES_MAX) {
      throw invalid('Total size of the entries in the request is over the limit.');
    }
    const answers: Output[] = [];
    for (const one of Entries) answers.push(failureOf(one, call) ?? (await put(one, call)));
    return { FailedEntryCount: answers.filter(({ ErrorCode }) => ErrorCode).length, Entries: answers };
  },
});

function lengthOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources].reduce((sum, one) => sum + utf8Length(one), 0);
  return texts + (Time === undefined ? 0 : TIME_BYTES);
}

/** Recorded on AWS: an entry is refused for the first thing that it lacks. */
function failureOf(given: Entry, { caller }: Call): Output | undefined {
  for (const member of ['Source', 'DetailType', 'Detail'] as const) {
    if (given[member]) continue;
    const ErrorMessage = `Parameter ${member} is not valid. Reason: ${member} is a required argument.`;
    return { ErrorCode: 'InvalidArgument', ErrorMessage };
  }
  if (!isJsonObject(given.Detail!)) {
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  }
  // Only services speak as such: nobody has signed their calls, and no Task makes them.
  const isService = caller.accessKeyId === undefined && caller.executionArn === undefined;
  if (/^aws\./i.test(given.Source!) && !isService) {
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  }
  return undefined;
}

/** AWS takes an event for a bus that is not there, and nobody gets it. */
async function put(given: Entry, call: Call): Promise<Output> {
  const named = readBus(given.EventBusName, call.caller);
  const id = call.uuid();
  if (!(await findBus(named, call))) return { EventId: id };
  const event = eventOf({
    id,
    owner: call.caller,
    at: given.Time === undefined ? call.now : given.Time * 1000,
    source: given.Source!,
    detailType: given.DetailType!,
    detail: JSON.parse(given.Detail!) as Json,
    ...(given.Resources && { resources: given.Resources }),
  });
  await sendEvent(named, event, call);
  return { EventId: id };
}

function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

export const testEventPattern = operation({
  name: 'TestEventPattern',
  input: { EventPattern: text({ max: 4096 }), Event: text() },

  async handle({ EventPattern, Event }) {
    const pattern = readEventPattern(EventPattern);
    if (!isJsonObject(Event))
      throw invalid('Parameter Event is not valid. Reason: Event is not a JSON object.');
    return { Result: matches(pattern, JSON.parse(Event) as Json) };
  },
});
