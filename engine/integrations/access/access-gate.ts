import { given } from '../../access/needs/known';
import type { Need } from '../../access/needs/need';
import { taskNeeds } from '../../access/needs/task-needs';
import type { Owner } from '../../base/arn';
import type { Clock, Ids, TaskRequest } from '../../host/ports';
import type { CallReply } from '../integration';
import { tryAgain } from '../states/persistent';
import { callerOf } from '../states/step-functions';
import { denied } from './denied';

/** Whether a Task may be done at all; the answer with which it fails when not. */
export type Gate = (request: TaskRequest) => Promise<CallReply | undefined>;

/** Who judges what roles may, by the policies of their accounts. */
export interface AccessDesk {
  /** Whether an account is strict about the machine that an execution runs. */
  isStrict(account: string, executionArn: string): Promise<boolean>;
  /** Why Step Functions cannot take on a role for a machine; undefined when it can. */
  whyNotAssumed(role: string, machineArn: string): Promise<string | undefined>;
  /** Why one role cannot take on another. */
  whyNotTakenOn(
    role: string,
    from: { readonly role: string; readonly session: string },
  ): Promise<string | undefined>;
  /** Why a role may not do something; undefined when it may. */
  whyNot(asked: AskedNeed): Promise<string | undefined>;
}

export interface AskedNeed {
  readonly role: string;
  /** The name of the session under which the role was taken on. */
  readonly session: string;
  readonly need: Pick<Need, 'action' | 'resources' | 'condition'>;
  readonly owner: Owner;
}

export interface RunMachine {
  readonly arn: string;
  readonly roleArn: string;
}

export interface GatePorts {
  readonly desk: AccessDesk;
  /** The machine that an execution runs, and its role; undefined for a trial of one state. */
  readonly machineOf: (executionArn: string) => Promise<RunMachine | undefined>;
  readonly ids: Pick<Ids, 'uuid'>;
  readonly clock: Clock;
}

/** Judges the calls of Tasks before they are made, in accounts that are strict about it. */
export function accessGate(ports: GatePorts): Gate {
  // No Task fails because policies could not be read for a while.
  return (request) => tryAgain(ports.clock, () => judge(request, ports));
}

async function judge(
  request: TaskRequest,
  { desk, machineOf, ids }: GatePorts,
): Promise<CallReply | undefined> {
  const owner = callerOf(request.executionArn);
  if (!(await desk.isStrict(owner.account, request.executionArn))) return undefined;
  const machine = await machineOf(request.executionArn);
  if (!machine) return undefined;
  const session = sessionName(request.executionArn);
  const problem = await assumed(desk, { request, machine, session });
  if (problem !== undefined) return { kind: 'TaskFailed', error: 'States.TaskFailed', cause: problem };
  const role = request.roleArn ?? machine.roleArn;
  // How a job is followed is judged when the machine is made; when it runs, only what begins it.
  const needs = taskNeeds(request.resource, given(request.input), owner).filter(
    ({ reason }) => !LATER.has(reason),
  );
  for (const need of needs) {
    const why = await desk.whyNot({ role, session, need, owner });
    if (why !== undefined) return denied(request, why, ids.uuid());
  }
  return undefined;
}

const LATER: ReadonlySet<string> = new Set<Need['reason']>(['follow', 'rule']);

interface Assuming {
  readonly request: TaskRequest;
  readonly machine: RunMachine;
  readonly session: string;
}

async function assumed(
  desk: AccessDesk,
  { request, machine, session }: Assuming,
): Promise<string | undefined> {
  const problem = await desk.whyNotAssumed(machine.roleArn, machine.arn);
  if (problem !== undefined || request.roleArn === undefined) return problem;
  return desk.whyNotTakenOn(request.roleArn, { role: machine.roleArn, session });
}

/** Step Functions calls its sessions by 32 letters: here the same for all Tasks of an execution. */
function sessionName(executionArn: string): string {
  let hash = 0x811c9dc5;
  let letters = '';
  for (const character of executionArn.padStart(32, '.')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    letters += LETTERS.charAt((hash >>> 8) % LETTERS.length);
  }
  return letters.slice(-32);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
