import type { Transaction } from '../../base/transaction';
import { TemplateError } from '../errors';
import { collectionsOf, STACK_TYPE, type StackRecord, type StackResource, type Step } from './record';
import { addEvent, storeStack } from './store';

/** Why a resource could not be made, of what a service or a template said; undefined for a bug of ours. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof TemplateError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || !('status' in error)) return undefined;
  const { code, status } = error as Error & { code: string; status: number };
  if (status >= 500) return undefined;
  return `Resource handler returned message: "${error.message}" (${code}, Status Code: ${status})`;
}

interface Failed {
  readonly step: Step;
  readonly reason: string;
  readonly now: number;
}

/** A step that failed: going forward, all is taken back; else the rest is tried and the stack says so. */
export function failed(tx: Transaction, stack: StackRecord, { step, reason, now }: Failed): void {
  const work = stack.work!;
  const before = stack.resources[step.logicalId];
  const verb = step.kind === 'remove' ? 'DELETE' : before ? 'UPDATE' : 'CREATE';
  const type = step.kind === 'put' ? (before?.type ?? typeIn(stack, step.logicalId)) : step.resource.type;
  const status = `${verb}_FAILED`;
  const told = { logicalId: step.logicalId, type, physicalId: before?.id ?? '', status, reason };
  const noted = addEvent(tx, withFailure(stack, step, { status, reason, now }), told, now);
  if (work.kind === 'DELETE' || work.phase !== 'forward') return;
  rollBack(tx, noted, {
    reason: `The following resource(s) failed to ${verb.toLowerCase()}: [${step.logicalId}]. `,
    now,
  });
}

/** A resource that could not be removed stays with the stack. */
function withFailure(
  stack: StackRecord,
  step: Step,
  failure: { readonly status: string; readonly reason: string; readonly now: number },
): StackRecord {
  if (step.kind !== 'remove' || !step.isRecorded) return stack;
  const { status, reason, now } = failure;
  const resource: StackResource = { ...step.resource, status, reason, at: now };
  return { ...stack, resources: { ...stack.resources, [step.logicalId]: resource } };
}

function typeIn(stack: StackRecord, logicalId: string): string {
  return (
    new RegExp(`["']?${logicalId}["']?\\s*:\\s*\\{?\\s*["']?Type["']?\\s*:\\s*["']?([\\w:]+)`).exec(
      stack.source.template,
    )?.[1] ?? ''
  );
}

/** Takes back what was done. */
export function rollBack(
  tx: Transaction,
  stack: StackRecord,
  { reason, now }: { readonly reason: string; readonly now: number },
): void {
  const work = stack.work!;
  if (work.kind === 'CREATE' && stack.onFailure === 'DO_NOTHING') {
    const { work: _, ...left } = stack;
    conclude(tx, left, { status: 'CREATE_FAILED', reason, now });
    tx.recall(work.id);
    return;
  }
  const isUpdate = work.kind === 'UPDATE';
  const status = isUpdate
    ? 'UPDATE_ROLLBACK_IN_PROGRESS'
    : stack.onFailure === 'DELETE'
      ? 'DELETE_IN_PROGRESS'
      : 'ROLLBACK_IN_PROGRESS';
  const told = isUpdate ? reason : `${reason}Rollback requested by user.`;
  const back: StackRecord = {
    ...stack,
    source: isUpdate ? work.before : stack.source,
    status,
    reason: told,
    work: { ...work, phase: 'rollback', queue: work.undo, undo: [], cleanup: [] },
  };
  conclude(tx, back, { status, reason: told, now });
}

/** All is made: what is not wanted any more goes. */
export function cleanUp(tx: Transaction, stack: StackRecord, now: number): void {
  const work = stack.work!;
  const next = {
    ...stack,
    work: { ...work, phase: 'cleanup' as const, queue: work.cleanup, undo: [], cleanup: [] },
  };
  conclude(tx, next, { status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', now });
}

/** The end of a deployment. */
export function settle(tx: Transaction, stack: StackRecord, now: number): void {
  const { work, ...left } = stack;
  tx.recall(work!.id);
  const failures = Object.entries(left.resources).filter(([, { status }]) => status === 'DELETE_FAILED');
  const isGone =
    work!.kind === 'DELETE' ||
    (work!.phase === 'rollback' && stack.onFailure === 'DELETE' && work!.kind === 'CREATE');
  if (isGone && failures.length === 0) {
    depart(tx, left, now);
    return;
  }
  const names = failures.map(([name]) => name).join(', ');
  const verdict = isGone
    ? { status: 'DELETE_FAILED', reason: `The following resource(s) failed to delete: [${names}]. ` }
    : { status: endOf(work!) };
  conclude(tx, left, { ...verdict, now });
}

function endOf({ kind, phase }: NonNullable<StackRecord['work']>): string {
  if (phase !== 'rollback') return `${kind}_COMPLETE`;
  return kind === 'UPDATE' ? 'UPDATE_ROLLBACK_COMPLETE' : 'ROLLBACK_COMPLETE';
}

/** A stack that is gone can still be asked for by its identifier. */
function depart(tx: Transaction, stack: StackRecord, now: number): void {
  const status = 'DELETE_COMPLETE';
  const told = { logicalId: stack.name, type: STACK_TYPE, physicalId: stack.id, status };
  const counted = addEvent(tx, stack, told, now);
  const { stacks, deleted } = collectionsOf(stack.owner);
  tx.delete(stacks, stack.name);
  const { reason: _, ...rest } = counted;
  tx.put(deleted, stack.id, { ...rest, status, deletedAt: now });
}

interface Verdict {
  readonly status: string;
  readonly reason?: string;
  readonly now: number;
}

function conclude(tx: Transaction, stack: StackRecord, { status, reason, now }: Verdict): void {
  const { reason: _, ...rest } = stack;
  const next: StackRecord = { ...rest, status, ...(reason !== undefined && { reason }) };
  const told = { logicalId: stack.name, type: STACK_TYPE, physicalId: stack.id, status };
  storeStack(tx, next);
  addEvent(tx, next, { ...told, ...(reason !== undefined && { reason }) }, now);
}
