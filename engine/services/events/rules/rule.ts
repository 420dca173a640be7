import type { Owner } from '../../../base/arn';
import { beginningWith } from '../../../host/documents';
import type { Output } from '../../../service/operation';
import type { Call } from '../../base/services';
import { DEFAULT_BUS, prefixOf, type BusName } from '../buses/bus';
import { ruleNotFound } from '../errors';
import type { Target } from '../targets/target';

export interface Rule {
  readonly name: string;
  readonly bus: string;
  /** JSON text. */
  readonly pattern?: string;
  readonly schedule?: string;
  readonly state: 'ENABLED' | 'DISABLED' | 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
  readonly description?: string;
  readonly roleArn?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly targets: readonly Target[];
}

export function rulesOf(owner: Owner): string {
  return `${prefixOf(owner)}/rules`;
}

/** No name of a bus or rule contains a blank. */
export function ruleKey(bus: string, name: string): string {
  return `${bus} ${name}`;
}

export function ruleArn(
  { partition, region, account }: Owner,
  { bus, name }: Pick<Rule, 'bus' | 'name'>,
): string {
  const path = bus === DEFAULT_BUS ? name : `${bus}/${name}`;
  return `arn:${partition}:events:${region}:${account}:rule/${path}`;
}

export function findRule(
  { owner, name: bus }: BusName,
  name: string,
  { tx }: Pick<Call, 'tx'>,
): Promise<Rule | undefined> {
  return tx.get<Rule>(rulesOf(owner), ruleKey(bus, name));
}

export async function getRule(bus: BusName, name: string, call: Call): Promise<Rule> {
  const rule = await findRule(bus, name, call);
  if (!rule) throw ruleNotFound(name, bus.name);
  return rule;
}

export function putRule({ owner }: BusName, rule: Rule, { tx }: Call): void {
  tx.put(rulesOf(owner), ruleKey(rule.bus, rule.name), rule);
}

const PAGE = 500;

/** All rules of a bus, or of all buses. */
export async function rulesOn(
  owner: Owner,
  bus: string | undefined,
  { tx }: Pick<Call, 'tx'>,
): Promise<readonly Rule[]> {
  const all: Rule[] = [];
  let after: string | undefined;
  do {
    const within = bus === undefined ? {} : beginningWith(`${bus} `);
    const page = await tx.list(rulesOf(owner), {
      ...within,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    all.push(...page.items.map(({ value }) => value as unknown as Rule));
    after = page.next;
  } while (after !== undefined);
  return all;
}

export function shown(owner: Owner, rule: Rule): Output {
  return {
    Name: rule.name,
    Arn: ruleArn(owner, rule),
    EventPattern: rule.pattern,
    ScheduleExpression: rule.schedule,
    State: rule.state,
    Description: rule.description,
    RoleArn: rule.roleArn,
    EventBusName: rule.bus,
  };
}
