import { denialText } from '../../../access/evaluation/denial';
import { admits, evaluate, type Policies } from '../../../access/evaluation/evaluate';
import { roleIdentity, serviceIdentity, type Identity } from '../../../access/evaluation/principals';
import type { AccessContext } from '../../../access/evaluation/request';
import { machineNeeds, type PermittedMachine } from '../../../access/least/machine-needs';
import type { Need } from '../../../access/needs/need';
import type { Owner } from '../../../base/arn';
import type { Json } from '../../../base/json';
import type { DocumentStore } from '../../../host/documents';
import type { Clock } from '../../../host/ports';
import type { Services } from '../../base/services';
import type { Transact } from '../../base/transact';
import type { Transaction } from '../../base/transaction';
import { policiesOfRole, trustOf } from '../records/grants';
import { rolesOf, type RoleRecord } from '../records/roles';
import { policyOfResource } from './resource-policies';
import { isStrictAbout, withStrictness } from './strictness';

/** A machine that is made or changed, as it is kept. */
export interface GrantedMachine {
  readonly arn: string;
  readonly roleArn: string;
  readonly definition: string;
  readonly loggingConfiguration: Json;
  readonly tracingConfiguration: Json;
  readonly encryptionConfiguration: Json;
}

export interface DeskPorts {
  readonly documents: Pick<DocumentStore, 'get'>;
  readonly transact: Transact;
  readonly services: Services;
  readonly clock: Pick<Clock, 'now'>;
}

const NOT_ASSUMED =
  'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.';

/** Where an account says whether it is strict about permissions. */
const SETTINGS = (account: string) => `access/${account}/global/settings`;

/** Judges what roles may do, where an account is strict about it. */
export class Desk {
  constructor(private readonly ports: DeskPorts) {}

  /** Whether an account is, or the machine an ARN is of. Asked for every Task: one look, and no transaction. */
  async isStrict(account: string, arn?: string): Promise<boolean> {
    return isStrictAbout((await this.ports.documents.get(SETTINGS(account), 'strict'))?.value, arn);
  }

  /** Changes it for one machine, which there need not be yet, or for the whole account. */
  setStrict(account: string, isStrict: boolean, machineArn?: string): Promise<void> {
    return this.ports.transact(async (tx) => {
      const kept = await tx.get(SETTINGS(account), 'strict');
      tx.put(SETTINGS(account), 'strict', withStrictness(kept, isStrict, machineArn));
    });
  }

  /** Why Step Functions cannot take on a role for a machine. */
  async whyNotAssumed(roleArn: string, machineArn: string): Promise<string | undefined> {
    const role = await this.ports.transact((tx) => findRole(tx, roleArn));
    const context = { 'aws:SourceAccount': ownerOf(machineArn).account, 'aws:SourceArn': machineArn };
    const isOpen =
      role && SERVICES(machineArn).some((name) => isTrusted(role, serviceIdentity(name), context));
    return isOpen ? undefined : NOT_ASSUMED;
  }

  /** Why one role cannot take on another. */
  async whyNotTakenOn(roleArn: string, from: Session): Promise<string | undefined> {
    const refusal = `The role ${from.role} is not authorized to assume the task state's role, ${roleArn}.`;
    const role = await this.ports.transact((tx) => findRole(tx, roleArn));
    const identity = roleIdentity(from.role, sessionArn(from.role, from.session));
    if (!role || !isTrusted(role, identity, {})) return refusal;
    const need = { action: 'sts:AssumeRole', resources: [roleArn] };
    const why = await this.judge({ ...from, need, owner: ownerOf(from.role) }, { resource: trustOf(role) });
    return why === undefined ? undefined : refusal;
  }

  /** Why a role may not do something, in AWS's words. */
  whyNot(asked: Asked): Promise<string | undefined> {
    return this.judge(asked);
  }

  private async judge(asked: Asked, more: Pick<Policies, 'resource'> = {}): Promise<string | undefined> {
    const { role: roleArn, session, need } = asked;
    const found = await this.ports.transact(async (tx) => {
      const role = await findRole(tx, roleArn);
      const caller = ownerOf(roleArn);
      return role && { role, policies: await policiesOfRole(role, { tx, caller }) };
    });
    const { role, policies } = found ?? { role: undefined, policies: { identity: [] } };
    const principal = sessionArn(roleArn, session);
    const account = ownerOf(roleArn).account;
    for (const resource of need.resources) {
      const request = { principal, action: need.action, resource, context: this.context(asked, role) };
      const ofResource =
        more.resource ?? (await policyOfResource(resource, this.ports.services, asked.owner));
      const all = { ...policies, ...(ofResource && { resource: ofResource }) };
      const decision = evaluate(request, { identity: roleIdentity(roleArn, principal), account }, all);
      if (decision.kind !== 'allowed') return denialText(request, decision);
    }
    return undefined;
  }

  private context(
    { role: roleArn, need, owner, session }: Asked,
    role: RoleRecord | undefined,
  ): AccessContext {
    const conditions = Object.assign({}, ...Object.values(need.condition ?? {})) as Record<string, string>;
    const tags = Object.entries(role?.tags ?? {}).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
    return {
      'aws:CurrentTime': new Date(this.ports.clock.now()).toISOString(),
      'aws:EpochTime': String(Math.floor(this.ports.clock.now() / 1000)),
      'aws:PrincipalAccount': ownerOf(roleArn).account,
      'aws:PrincipalArn': roleArn,
      'aws:PrincipalIsAWSService': 'false',
      'aws:PrincipalType': 'AssumedRole',
      'aws:RequestedRegion': owner.region,
      'aws:SecureTransport': 'true',
      'aws:userid': `${role?.id ?? ''}:${session}`,
      ...Object.fromEntries(tags),
      ...conditions,
    };
  }

  /** What AWS says against a machine's role when the machine is made; undefined when nothing, or nobody is strict. */
  async whyNotMade(machine: GrantedMachine): Promise<string | undefined> {
    const owner = ownerOf(machine.arn);
    if (!(await this.isStrict(owner.account, machine.arn))) return undefined;
    const refusal = await this.whyNotAssumed(machine.roleArn, machine.arn);
    if (refusal !== undefined) return refusal;
    for (const need of machineNeeds(machine as PermittedMachine) ?? []) {
      const told = need.role === undefined ? TOLD[need.reason] : undefined;
      if (told === undefined) continue;
      const why = await this.judge({ role: machine.roleArn, session: '', need, owner });
      if (why !== undefined) return told(machine.roleArn);
    }
    return undefined;
  }
}

/** What is looked at when a machine is made, and how its lack is told. */
const TOLD: Partial<Record<Need['reason'], (role: string) => string>> = {
  rule: (role) => `'${role}' is not authorized to create managed-rule.`,
  log: () => 'The state machine IAM Role is not authorized to access the Log Destination',
};

/** A role that is taken on, and under which name. */
interface Session {
  readonly role: string;
  readonly session: string;
}

interface Asked extends Session {
  readonly need: Pick<Need, 'action' | 'resources' | 'condition'>;
  readonly owner: Owner;
}

function isTrusted(role: RoleRecord, identity: Identity, context: AccessContext): boolean {
  const request = { principal: '', action: 'sts:AssumeRole', resource: role.arn, context };
  return admits(trustOf(role), request, identity);
}

/** What Step Functions goes by: everywhere, and in its region. */
const SERVICES = (machineArn: string) => [
  'states.amazonaws.com',
  `states.${ownerOf(machineArn).region}.amazonaws.com`,
];

function findRole(tx: Transaction, roleArn: string): Promise<RoleRecord | undefined> {
  const [, , , , account = '', resource = ''] = roleArn.split(':');
  return tx.get<RoleRecord>(rolesOf(account), resource.split('/').at(-1) ?? '');
}

function sessionArn(roleArn: string, session: string): string {
  const { partition, account } = ownerOf(roleArn);
  return `arn:${partition}:sts::${account}:assumed-role/${roleArn.split('/').at(-1)}/${session}`;
}

function ownerOf(arn: string): Owner {
  const [, partition = 'aws', , region = '', account = ''] = arn.split(':');
  return { partition, region, account };
}
