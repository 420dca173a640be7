import { isOwnedBy, parseArn } from '../base/arn';
import type { MapRunRecord } from '../host/map-runs/map-run-record';
import type { ExecutionRecord } from '../host/records';
import { executionNotFound, invalidArn, resourceNotFound } from './errors';
import type { Call } from './operation';

/** The execution under `arn`, which may also be an Express one that a Map Run started: those can be described. */
export async function getDescribable(arn: string, call: Call): Promise<ExecutionRecord> {
  const parsed = parseArn(arn);
  const isExpress = parsed.ok && parsed.value.kind === 'express' && isOwnedBy(parsed.value, call.caller);
  const record = isExpress ? await call.store.executions.find(arn) : undefined;
  return record ?? getExecution(arn, call);
}

/**
 * The execution under `arn`. Express executions run, but AWS shows them to nobody by ARN
 * (recorded: `Resource type not valid in this context: express`).
 */
export async function getExecution(arn: string, call: Call): Promise<ExecutionRecord> {
  const parsed = parseArn(arn);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  const { kind } = parsed.value;
  if (kind !== 'execution') throw invalidArn(`Resource type not valid in this context: ${kind}`);
  const record = isOwnedBy(parsed.value, call.caller) ? await call.store.executions.find(arn) : undefined;
  if (!record) throw executionNotFound(arn);
  return record;
}

/** The Map Run under `arn`, as it stands now. */
export async function getMapRun(arn: string, call: Call): Promise<MapRunRecord> {
  const parsed = parseArn(arn);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  const { kind } = parsed.value;
  if (kind !== 'mapRun') throw invalidArn(`Resource type not valid in this context: ${kind}`);
  const record = isOwnedBy(parsed.value, call.caller) ? await call.host.mapRuns.find(arn) : undefined;
  if (!record) throw resourceNotFound(arn);
  return record;
}
