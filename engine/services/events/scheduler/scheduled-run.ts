import type { Owner } from '../../../base/arn';
import { own, type Json, type JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { once } from '../../base/journal';
import type { Deliver } from '../../base/courier';
import type { Call, ServicePorts } from '../../base/services';
import { eventOf, isoSeconds } from '../rules/event';
import type { Sending } from '../rules/send-event';
import { objectOf, textOf } from '../targets/target';
import {
  findSchedule,
  nextTime,
  scheduleArn,
  scheduleKey,
  schedulesOf,
  type ScheduleRecord,
} from './schedule-record';

interface Run {
  readonly owner: Owner;
  readonly key: string;
}

function runId(owner: Owner, { group, name }: Pick<ScheduleRecord, 'group' | 'name'>): string {
  return `scheduler:run:${scheduleArn(owner, group, name)}`;
}

/** Sets the clock of a schedule, or stops it. */
export function setClock(schedule: ScheduleRecord, { tx, now, caller }: Call): void {
  const { partition, region, account } = caller;
  const owner = { partition, region, account };
  const id = runId(owner, schedule);
  const at = schedule.state === 'DISABLED' ? undefined : nextTime(schedule, now);
  if (at === undefined) return tx.recall(id);
  tx.send({ to: 'scheduler:run', id, at, body: { owner, key: scheduleKey(schedule.group, schedule.name) } });
}

export function stopClock(schedule: Pick<ScheduleRecord, 'group' | 'name'>, { tx, caller }: Call): void {
  tx.recall(runId(caller, schedule));
}

/** The clock of a schedule has struck. What was missed while no engine ran is made up for once. */
export function run(ports: ServicePorts): Deliver {
  return async (body, { id, at }) => {
    const { owner, key } = body as unknown as Run;
    const { next } = (await ports.transact((tx) => {
      const now = ports.clock.now();
      return once(tx, `${id}@${at}`, { now, work: () => strike(owner, key, { tx, at, now, ports }) });
    })) as { readonly next?: Millis };
    return next === undefined ? { kind: 'done' } : { kind: 'again', at: next, body };
  };
}

interface Strike {
  readonly tx: Call['tx'];
  readonly at: Millis;
  readonly now: Millis;
  readonly ports: ServicePorts;
}

async function strike(owner: Owner, key: string, { tx, at, now, ports }: Strike): Promise<{ next?: Millis }> {
  const schedule = await findSchedule(owner, key, { tx });
  if (!schedule || schedule.state === 'DISABLED') return {};
  const sending = sendingOf(schedule, { owner, at, id: ports.ids.uuid() });
  tx.send({ to: 'events:target', body: sending as unknown as Json });
  const next = nextTime(schedule, Math.max(at, now - 1));
  if (next === undefined && schedule.afterCompletion === 'DELETE') tx.delete(schedulesOf(owner), key);
  return next === undefined ? {} : { next };
}

function sendingOf(
  { name, group, target }: ScheduleRecord,
  { owner, at, id }: { readonly owner: Owner; readonly at: Millis; readonly id: string },
): Sending {
  const arn = scheduleArn(owner, group, name);
  const input = filled(textOf(target, 'Input'), { arn, at, id });
  const parameters = objectOf(target, 'EventBridgeParameters');
  const isForBus = own(target, 'EventBridgeParameters') !== undefined;
  const event = eventOf({
    id,
    owner,
    at,
    source: textOf(parameters, 'Source') ?? 'aws.scheduler',
    detailType: textOf(parameters, 'DetailType') ?? 'Scheduled Event',
    // AWS sends the detail as a text.
    detail: isForBus ? parsed(input) : '{}',
    resources: [arn],
  });
  const { Input: _input, ...rest } = target;
  const constant = input !== undefined && !isForBus ? { Input: input } : {};
  return { rule: { name, arn }, target: { ...rest, Id: name, ...constant } as JsonObject, event, hops: 0 };
}

function parsed(input: string | undefined): Json {
  try {
    return JSON.parse(input ?? '{}') as Json;
  } catch {
    return {};
  }
}

/** The words in angle brackets that Scheduler replaces in an input. */
function filled(
  input: string | undefined,
  { arn, at, id }: { readonly arn: string; readonly at: Millis; readonly id: string },
): string | undefined {
  return input
    ?.replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', isoSeconds(at))
    .replaceAll('<aws.scheduler.execution-id>', id)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}
