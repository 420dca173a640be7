import type { Owner } from '../../../base/arn';
import type { Millis } from '../../../base/time';
import { once } from '../../base/journal';
import type { Deliver } from '../../base/courier';
import type { Call, ServicePorts } from '../../base/services';
import { DEFAULT_BUS, type BusName } from '../buses/bus';
import { eventOf } from '../rules/event';
import { findRule, ruleArn, type Rule } from '../rules/rule';
import { sendToTargets } from '../rules/send-event';
import { parseSchedule } from './schedule';

interface Tick {
  readonly owner: Owner;
  readonly rule: string;
}

function tickId(owner: Owner, rule: Pick<Rule, 'bus' | 'name'>): string {
  return `events:tick:${ruleArn(owner, rule)}`;
}

/** Sets the clock of a rule, or stops it. */
export function setClock({ owner }: BusName, rule: Rule, { tx, now }: Call): void {
  const id = tickId(owner, rule);
  const at =
    rule.state === 'DISABLED' || rule.schedule === undefined
      ? undefined
      : parseSchedule(rule.schedule)?.next(now);
  if (at === undefined) return tx.recall(id);
  const { partition, region, account } = owner;
  tx.send({ to: 'events:tick', id, at, body: { owner: { partition, region, account }, rule: rule.name } });
}

export function stopClock({ owner }: BusName, rule: Rule, { tx }: Call): void {
  tx.recall(tickId(owner, rule));
}

/** The clock of a rule has struck. What was missed while no engine ran is made up for once. */
export function tick(ports: ServicePorts): Deliver {
  return async (body, { id, at }) => {
    const { owner, rule: name } = body as unknown as Tick;
    const bus = { owner, name: DEFAULT_BUS };
    const { next } = (await ports.transact((tx) => {
      const now = ports.clock.now();
      return once(tx, `${id}@${at}`, { now, work: () => strike(bus, name, { tx, at, now, ports }) });
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

async function strike(
  bus: BusName,
  name: string,
  { tx, at, now, ports }: Strike,
): Promise<{ next?: Millis }> {
  const rule = await findRule(bus, name, { tx });
  if (!rule || rule.state === 'DISABLED' || rule.schedule === undefined) return {};
  const event = eventOf({
    id: ports.ids.uuid(),
    owner: bus.owner,
    at,
    source: 'aws.events',
    detailType: 'Scheduled Event',
    detail: {},
    resources: [ruleArn(bus.owner, rule)],
  });
  sendToTargets(bus, { rule, event }, { tx });
  const next = nextAfter(rule.schedule, at, now);
  return next === undefined ? {} : { next };
}

function nextAfter(expression: string, at: Millis, now: Millis): Millis | undefined {
  const schedule = parseSchedule(expression);
  const next = schedule?.next(at);
  return next === undefined || next > now ? next : schedule!.next(now);
}
