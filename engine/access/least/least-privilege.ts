import type { Json, JsonObject } from '../../base/json';
import { UNKNOWN } from '../evaluation/request';
import type { Reason } from '../needs/need';
import { machineNeeds, policyResource, type MachineNeed, type PermittedMachine } from './machine-needs';

/** One statement of a policy, and why it is there. */
export interface PermittedStatement {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly reason: Reason;
  /** Which states need it; none when the machine as a whole does. */
  readonly states: readonly string[];
  /** Whether it reaches further than the machine does, because only the data says what is meant. */
  readonly isBroad: boolean;
  readonly condition?: MachineNeed['condition'];
}

/** What one role needs. */
export interface LeastPrivilege {
  /** The role a Task names; undefined for the machine's own. */
  readonly role?: string;
  readonly statements: readonly PermittedStatement[];
  readonly policy: JsonObject;
}

/** The smallest policies with which a machine runs: of its own role first, then of roles that Tasks take on. */
export function leastPrivilege(machine: PermittedMachine): readonly LeastPrivilege[] | undefined {
  const needs = machineNeeds(machine);
  if (!needs) return undefined;
  const roles = new Set([undefined, ...needs.map(({ role }) => role)]);
  return [...roles].map((role) => {
    const statements = statementsOf(needs.filter((need) => need.role === role));
    return { ...(role !== undefined && { role }), statements, policy: policyOf(statements) };
  });
}

/** Who may take on the role: Step Functions, for this account's machines. */
export function trustPolicy(machineArn: string): JsonObject {
  const [, partition = 'aws', , region = '', account = ''] = machineArn.split(':');
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'states.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          ArnLike: { 'aws:SourceArn': `arn:${partition}:states:${region}:${account}:stateMachine:*` },
          StringEquals: { 'aws:SourceAccount': account },
        },
      },
    ],
  };
}

/** Needs of the same kind on the same things are one statement. */
function statementsOf(needs: readonly MachineNeed[]): readonly PermittedStatement[] {
  const groups = new Map<string, MachineNeed[]>();
  for (const need of needs) {
    const key = JSON.stringify([serviceOf(need), need.reason, need.resources, need.condition]);
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((group) => statementOf(group, taken));
}

function statementOf(group: readonly MachineNeed[], taken: Set<string>): PermittedStatement {
  const [{ reason, resources, condition }] = group as [MachineNeed, ...MachineNeed[]];
  return {
    sid: freeSid(sidOf(group[0]!), taken),
    actions: distinct(group.map(({ action }) => action)),
    resources: distinct(resources.map(policyResource)),
    reason,
    states: distinct(group.flatMap(({ states }) => states)),
    isBroad: reason === 'call' && resources.some((resource) => resource === UNKNOWN || isOpen(resource)),
    ...(condition && { condition }),
  };
}

/** An ARN whose name only the data says. */
function isOpen(resource: string): boolean {
  return resource !== '*' && /[:/]\*$/.test(resource) && !resource.endsWith(':log-group:*');
}

const SIDS: Readonly<Record<Reason, string>> = {
  call: 'Call',
  follow: 'Follow',
  rule: 'HearFrom',
  'pass-role': 'PassRole',
  'assume-role': 'AssumeRole',
  'map-run': 'RunChildren',
  'read-items': 'ReadItems',
  'write-results': 'WriteResults',
  connection: 'UseConnection',
  log: 'WriteLogs',
  trace: 'WriteTraces',
  key: 'UseKey',
};

function sidOf({ reason, action }: MachineNeed): string {
  const isOfService = reason === 'call' || reason === 'follow';
  const service = action.split(':')[0]!.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return SIDS[reason] + (isOfService ? service : '');
}

function freeSid(sid: string, taken: Set<string>): string {
  let free = sid;
  for (let number = 2; taken.has(free); number++) free = `${sid}${number}`;
  taken.add(free);
  return free;
}

function serviceOf({ action }: MachineNeed): string {
  return action.split(':')[0]!;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function policyOf(statements: readonly PermittedStatement[]): JsonObject {
  return { Version: '2012-10-17', Statement: statements.map(writeStatement) };
}

function writeStatement({ sid, actions, resources, condition }: PermittedStatement): Json {
  const one = (texts: readonly string[]): Json => (texts.length === 1 ? texts[0]! : [...texts]);
  return {
    Sid: sid,
    Effect: 'Allow',
    Action: one(actions),
    Resource: one(resources),
    ...(condition && { Condition: condition as JsonObject }),
  };
}
