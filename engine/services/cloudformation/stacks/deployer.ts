import type { Json, JsonObject } from '../../../base/json';
import type { Call, ServicePorts } from '../../base/services';
import type { Transaction } from '../../base/transaction';
import { createTurns } from '../../../service/turns';
import { TemplateError } from '../errors';
import type { Making } from '../resources/resource-type';
import { intentOf, perform, type Intent, type StepOutcome } from './deployment';
import { readExports, writeExports } from './exports';
import { outputsOf } from './outputs';
import {
  STACK_TYPE,
  type StackTarget,
  type StackRecord,
  type StackResource,
  type Step,
  type Work,
} from './record';
import { addEvent, loadStack, storeStack } from './store';
import * as verdicts from './verdicts';

/** Where a deployment is taken up: one step after the other, each committed before the next begins. */
export class Deployer {
  private readonly inTurn = createTurns();

  constructor(private readonly ports: ServicePorts) {}

  /** Makes all that is left of the deployment of a stack. Taken up again after a crash, nothing is done twice. */
  run(target: StackTarget): Promise<void> {
    return this.inTurn(target.id, async () => {
      while (await this.step(target));
    });
  }

  private async step(target: StackTarget): Promise<boolean> {
    const begun = await this.ports.transact((tx) => begin(tx, target, this.now()));
    if (begun.kind === 'done') return false;
    if (begun.kind === 'on') return true;
    const { step, stack, exports } = begun;
    const calls = { count: stack.work!.calls };
    const making = (logicalId: string) => this.making(stack, logicalId, calls);
    const result = await attempt(() => perform(step, stack, { making, exports }));
    await this.ports.transact((tx) => end(tx, target, { step, result, calls: calls.count, now: this.now() }));
    return true;
  }

  private now(): number {
    return this.ports.clock.now();
  }

  private making(stack: StackRecord, logicalId: string, calls: { count: number }): Making {
    const { owner, name: stackName } = stack;
    const workId = stack.work!.id;
    return {
      owner,
      stackName,
      logicalId,
      name: (charactersMax) => physicalName([stackName, logicalId], workId, charactersMax),
      call: async (service, operation, input) => {
        if (!this.ports.services.has(service)) {
          throw new TemplateError(`The service ${service} does not run in the local engine`);
        }
        const journal = `${workId}/${calls.count++}`;
        const answer = await this.ports.services.call(service, operation, input, { ...owner, journal });
        return JSON.parse(JSON.stringify(answer)) as JsonObject;
      },
    };
  }
}

/** `<stack>-<resource>-<12 characters>`, shortened to fit; always the same within one deployment. */
function physicalName(
  [stack, resource]: readonly [string, string],
  workId: string,
  charactersMax: number,
): string {
  let hash = 0x811c9dc5;
  let digits = '';
  for (const character of `${workId}${resource}${'.'.repeat(12)}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    digits += ((hash >>> 8) % 36).toString(36);
  }
  const suffix = digits.slice(-12).toUpperCase();
  const room = charactersMax - suffix.length - 2;
  const short = resource.slice(0, Math.max(1, Math.min(resource.length, Math.ceil(room / 2))));
  return `${stack.slice(0, room - short.length)}-${short}-${suffix}`;
}

type Result =
  { readonly ok: true; readonly value: StepOutcome } | { readonly ok: false; readonly reason: string };

/** An error of a service, or of the template, is why a resource could not be made. */
async function attempt(work: () => Promise<StepOutcome>): Promise<Result> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const reason = verdicts.reasonOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

type Begun =
  | { readonly kind: 'done' }
  | { readonly kind: 'on' }
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly stack: StackRecord;
      readonly exports: Record<string, string>;
    };

/** Says what is about to be done, or finishes what has no more steps. */
async function begin(tx: Transaction, target: StackTarget, now: number): Promise<Begun> {
  const stack = await loadStack(tx, target);
  const work = stack?.work;
  if (!stack || !work) return { kind: 'done' };
  const exports = await readExports(tx, stack.owner);
  const [step] = work.queue;
  if (!step) return finishPhase(tx, stack, { work, exports, now });
  const intent = lookAhead(step, stack, exports);
  if (intent.ok && intent.value.verb !== 'NONE') {
    addEvent(tx, stack, { ...eventOf(step, intent.value), status: `${intent.value.verb}_IN_PROGRESS` }, now);
  }
  return { kind: 'step', step, stack: await reload(tx, target), exports };
}

async function reload(tx: Transaction, target: StackTarget): Promise<StackRecord> {
  return (await loadStack(tx, target))!;
}

function lookAhead(step: Step, stack: StackRecord, exports: Record<string, string>) {
  try {
    return { ok: true, value: intentOf(step, stack, exports) } as const;
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false } as const;
    throw error;
  }
}

function eventOf({ logicalId }: Step, { type, physicalId, properties }: Intent) {
  return { logicalId, type, physicalId, properties: JSON.stringify(properties) };
}

interface Ended {
  readonly step: Step;
  readonly result: Result;
  readonly calls: number;
  readonly now: number;
}

/** Keeps what came of a step. */
async function end(tx: Transaction, target: StackTarget, { step, result, calls, now }: Ended): Promise<void> {
  const stack = await reload(tx, target);
  const work: Work = { ...stack.work!, calls, queue: stack.work!.queue.slice(1) };
  if (!result.ok) {
    verdicts.failed(tx, { ...stack, work }, { step, reason: result.reason, now });
    return;
  }
  const { resource, undo, cleanup, unsimulated } = result.value;
  const verb = verbOf(step, stack);
  const kept = resource && withStatus(resource, verb, { now, unsimulated });
  const resources: Record<string, StackResource> = { ...stack.resources };
  if (kept) resources[step.logicalId] = kept;
  else delete resources[step.logicalId];
  const isForward = work.phase === 'forward';
  const next: StackRecord = {
    ...stack,
    resources,
    work: {
      ...work,
      ...(isForward && { undo: [...undo, ...work.undo], cleanup: [...work.cleanup, ...cleanup] }),
    },
  };
  storeStack(tx, next);
  if (verb === 'NONE') return;
  const shown = kept ?? (step.kind === 'put' ? undefined : step.resource);
  if (!shown) return;
  const reason = kept?.reason;
  const event = {
    logicalId: step.logicalId,
    type: shown.type,
    physicalId: step.kind === 'remove' ? step.resource.id : shown.id,
    properties: JSON.stringify(shown.properties),
    status: `${verb}_COMPLETE`,
    ...(reason && { reason }),
  };
  addEvent(tx, next, event, now);
}

function verbOf(step: Step, stack: StackRecord): Intent['verb'] {
  switch (step.kind) {
    case 'remove':
      return 'DELETE';
    case 'restore':
      return step.isChanged ? 'UPDATE' : 'NONE';
    case 'put': {
      const intent = lookAhead(step, stack, {});
      if (!Object.hasOwn(stack.resources, step.logicalId)) return 'CREATE';
      return intent.ok && intent.value.verb === 'NONE' ? 'NONE' : 'UPDATE';
    }
  }
}

function withStatus(
  resource: StackResource,
  verb: Intent['verb'],
  { now, unsimulated }: { readonly now: number; readonly unsimulated: readonly string[] },
): StackResource {
  if (verb === 'NONE' || verb === 'DELETE') return resource;
  const { reason: _, ...rest } = resource;
  const reason = `The local engine takes and does not simulate: ${unsimulated.join(', ')}`;
  return { ...rest, status: `${verb}_COMPLETE`, at: now, ...(unsimulated.length > 0 && { reason }) };
}

interface Finishing {
  readonly work: Work;
  readonly exports: Record<string, string>;
  readonly now: number;
}

/** All steps of a phase are made: what comes now, or how the stack is in the end. */
async function finishPhase(
  tx: Transaction,
  stack: StackRecord,
  { work, exports, now }: Finishing,
): Promise<Begun> {
  if (work.phase === 'forward' && work.kind !== 'DELETE') {
    const outputs = lookAtOutputs(stack, exports);
    if (!outputs.ok) {
      verdicts.rollBack(tx, stack, { reason: outputs.reason, now });
      return { kind: 'on' };
    }
    const made = { ...stack, outputs: outputs.value };
    const taken = await writeExports(tx, made);
    if (taken !== undefined) {
      verdicts.rollBack(tx, stack, { reason: taken, now });
      return { kind: 'on' };
    }
    if (work.cleanup.length > 0) {
      verdicts.cleanUp(tx, made, now);
      return { kind: 'on' };
    }
    verdicts.settle(tx, made, now);
    return { kind: 'done' };
  }
  if (work.kind === 'DELETE') await writeExports(tx, { ...stack, outputs: [] });
  verdicts.settle(tx, stack, now);
  return { kind: 'done' };
}

function lookAtOutputs(stack: StackRecord, exports: Record<string, string>) {
  try {
    return { ok: true, value: outputsOf(stack, exports) } as const;
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, reason: error.message } as const;
    throw error;
  }
}

/** Begins a deployment: the courier takes it up should whoever began it not be able to. */
export function launch(stack: StackRecord, work: Work, { tx, now }: Pick<Call, 'tx' | 'now'>): void {
  const status = `${work.kind}_IN_PROGRESS`;
  const begun = { ...stack, status, work };
  storeStack(tx, begun);
  const said = {
    logicalId: stack.name,
    type: STACK_TYPE,
    physicalId: stack.id,
    status,
    reason: 'User Initiated',
  };
  addEvent(tx, begun, said, now);
  tx.send({
    to: 'cloudformation:deploy',
    body: targetOf(stack) as unknown as Json,
    at: now + TAKEN_UP_AFTER,
    id: work.id,
  });
}

const TAKEN_UP_AFTER = 30_000;

export function targetOf({ name, id, owner }: StackRecord): StackTarget {
  return { name, id, account: owner.account, region: owner.region, partition: owner.partition };
}
