import type { Json } from '../../../base/json';
import { matches } from '../../event-patterns/matches';
import { parsePattern } from '../../event-patterns/parse-pattern';
import type { Call } from '../../base/services';
import type { BusName } from '../buses/bus';
import type { Target } from '../targets/target';
import type { Event } from './event';
import { ruleArn, rulesOn, type Rule } from './rule';

/** An event on its way to one target of a rule. */
export interface Sending {
  readonly rule: { readonly name: string; readonly arn: string };
  readonly target: Target;
  readonly event: Event;
  /** Over how many buses it has come: AWS stops what goes round in circles. */
  readonly hops: number;
}

type Sender = Pick<Call, 'tx'>;

/** Sends an event to the targets of all rules that match it. */
export async function sendEvent(
  bus: BusName,
  event: Event,
  { tx, hops = 0 }: Sender & { readonly hops?: number },
): Promise<void> {
  for (const rule of await rulesOn(bus.owner, bus.name, { tx })) {
    if (rule.state === 'DISABLED' || rule.pattern === undefined || rule.targets.length === 0) continue;
    if (matches(parsePattern(rule.pattern), event)) sendToTargets(bus, { rule, event, hops }, { tx });
  }
}

/** Hands an event over to each target of a rule. */
export function sendToTargets(
  { owner }: BusName,
  { rule, event, hops = 0 }: { readonly rule: Rule; readonly event: Event; readonly hops?: number },
  { tx }: Sender,
): void {
  const named = { name: rule.name, arn: ruleArn(owner, rule) };
  for (const target of rule.targets) {
    const sending: Sending = { rule: named, target, event, hops };
    tx.send({ to: 'events:target', body: sending as unknown as Json });
  }
}
