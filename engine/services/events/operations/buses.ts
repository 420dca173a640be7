import { beginningWith } from '../../../host/documents';
import type { Output } from '../../../service/operation';
import { readToken, writeToken } from '../../../service/page-token';
import { integer, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { busArn, busesOf, DEFAULT_BUS, findBus, getBus, putBus, readBus, type Bus } from '../buses/bus';
import { EventsError, invalid } from '../errors';
import { busName, bus, operation, tags } from '../operation';
import { rulesOn } from '../rules/rule';

const LISTING_MAX = 100;
const settings = () => ({
  Description: optional(text({ max: 512 })),
  KmsKeyIdentifier: optional(text({ max: 2048 })),
  DeadLetterConfig: optional(struct({ Arn: optional(text({ min: 1, max: 1600 })) })),
});

interface Settings {
  readonly Description?: string | undefined;
  readonly KmsKeyIdentifier?: string | undefined;
  readonly DeadLetterConfig?: { readonly Arn?: string | undefined } | undefined;
}

export const createEventBus = operation({
  name: 'CreateEventBus',
  input: {
    Name: busName(),
    EventSourceName: optional(text({ min: 1, max: 256 })),
    ...settings(),
    Tags: tags(),
  },

  async handle({ Name: name, Tags = [], ...given }, call) {
    const named = readBus(name, call.caller);
    if (name.includes('/')) throw invalid(`Event bus name ${name} is not valid.`);
    if (await findBus(named, call)) {
      throw new EventsError('ResourceAlreadyExistsException', `Event bus ${name} already exists.`);
    }
    const kept = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    const made = { name, createdAt: call.now, modifiedAt: call.now, tags: kept, ...settingsOf(given) };
    putBus(named, made, call);
    return { EventBusArn: busArn(named.owner, name), ...shownSettings(made) };
  },
});

export const updateEventBus = operation({
  name: 'UpdateEventBus',
  input: { Name: optional(busName()), ...settings() },

  async handle({ Name, ...given }, call) {
    const named = readBus(Name, call.caller);
    const changed = { ...(await getBus(named, call)), ...settingsOf(given), modifiedAt: call.now };
    putBus(named, changed, call);
    return { Arn: busArn(named.owner, named.name), Name: named.name, ...shownSettings(changed) };
  },
});

function settingsOf({ Description, KmsKeyIdentifier, DeadLetterConfig }: Settings) {
  return {
    ...(Description !== undefined && { description: Description }),
    ...(KmsKeyIdentifier !== undefined && { kmsKey: KmsKeyIdentifier }),
    ...(DeadLetterConfig?.Arn !== undefined && { deadLetterArn: DeadLetterConfig.Arn }),
  };
}

function shownSettings({ description, kmsKey, deadLetterArn }: Bus): Output {
  return {
    Description: description,
    KmsKeyIdentifier: kmsKey,
    DeadLetterConfig: deadLetterArn === undefined ? undefined : { Arn: deadLetterArn },
  };
}

export const deleteEventBus = operation({
  name: 'DeleteEventBus',
  input: { Name: busName() },

  /** AWS: deleting a bus that is not there is no error. */
  async handle({ Name }, call) {
    const { owner, name } = readBus(Name, call.caller);
    if (name === DEFAULT_BUS) throw invalid('Cannot delete event bus default.');
    if ((await rulesOn(owner, name, call)).length > 0) {
      throw invalid(`Cannot delete event bus ${name}. Delete its rules first.`);
    }
    call.tx.delete(busesOf(owner), name);
    return {};
  },
});

export const describeEventBus = operation({
  name: 'DescribeEventBus',
  input: { Name: bus() },

  async handle({ Name }, call) {
    const named = readBus(Name, call.caller);
    const found = await getBus(named, call);
    return { ...shown(named.owner, found), ...shownSettings(found) };
  },
});

function shown(owner: Call['caller'] | ReturnType<typeof readBus>['owner'], found: Bus): Output {
  const isMade = found.createdAt > 0;
  return {
    Name: found.name,
    Arn: busArn(owner, found.name),
    Description: found.description,
    Policy: found.policy,
    CreationTime: isMade ? found.createdAt / 1000 : undefined,
    LastModifiedTime: isMade ? found.modifiedAt / 1000 : undefined,
  };
}

export const listEventBuses = operation({
  name: 'ListEventBuses',
  input: {
    NamePrefix: optional(busName()),
    NextToken: optional(text({ min: 1, max: 2048 })),
    Limit: optional(integer({ min: 1, max: LISTING_MAX })),
  },

  async handle({ NamePrefix: prefix = '', NextToken, Limit = LISTING_MAX }, call) {
    const listing = { scope: `buses ${prefix}`, now: call.now };
    const after = NextToken === undefined ? undefined : readToken(listing, NextToken);
    if (NextToken !== undefined && after === undefined) throw invalid('NextToken is invalid.');
    const range = { ...beginningWith(prefix), limit: Limit, ...(after !== undefined && { after }) };
    const page = await call.tx.list(busesOf(call.caller), range);
    const kept = page.items.map(({ value }) => value as unknown as Bus);
    const isFirst = after === undefined && DEFAULT_BUS.startsWith(prefix);
    const hasDefault = kept.some(({ name }) => name === DEFAULT_BUS);
    const all =
      isFirst && !hasDefault ? [(await findBus(readBus(DEFAULT_BUS, call.caller), call))!, ...kept] : kept;
    return {
      EventBuses: all.map((one) => shown(call.caller, one)),
      NextToken: writeToken(listing, page.next),
    };
  },
});
