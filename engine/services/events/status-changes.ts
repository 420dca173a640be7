import type { JsonObject } from '../../base/json';
import type { DocumentStore } from '../../host/documents';
import type { ExecutionRecord } from '../../host/records';
import type { Services } from '../base/services';
import { rulesOf } from './rules/rule';

/**
 * Tells the default bus how an execution stands: `Step Functions Execution Status Change`. As on AWS this is done as well
 * as can be: an engine that dies at this very moment does not make up for it.
 */
export async function tellStatusChange(
  record: ExecutionRecord,
  { services, documents }: { readonly services: Services; readonly documents: DocumentStore },
): Promise<void> {
  const [, partition = '', , region = '', account = '', kind] = record.arn.split(':');
  // AWS tells nothing of Express executions.
  if (kind !== 'execution') return;
  const owner = { partition, region, account };
  const { items } = await documents.list(rulesOf(owner), { limit: 1 });
  if (items.length === 0) return;
  const entry = {
    Source: 'aws.states',
    DetailType: 'Step Functions Execution Status Change',
    Detail: JSON.stringify(detailOf(record)),
    Resources: [record.arn],
    Time: (record.stopDate ?? record.redriveDate ?? record.startDate) / 1000,
  };
  const journal = `status:${record.arn}:${record.redriveCount ?? 0}:${record.status}`;
  await services.call('eventbridge', 'PutEvents', { Entries: [entry] }, { ...owner, journal });
}

function detailOf(record: ExecutionRecord): JsonObject {
  const isRunning = record.status === 'RUNNING';
  const isRedrivable = !isRunning && record.status !== 'SUCCEEDED';
  const output = isRunning ? null : (record.output ?? null);
  return {
    executionArn: record.arn,
    stateMachineArn: record.stateMachineArn,
    name: record.name,
    status: record.status,
    startDate: record.startDate,
    stopDate: isRunning ? null : (record.stopDate ?? null),
    input: record.input,
    output,
    stateMachineVersionArn: record.stateMachineVersionArn ?? null,
    stateMachineAliasArn: record.stateMachineAliasArn ?? null,
    redriveCount: record.redriveCount ?? 0,
    redriveDate: record.redriveDate ?? null,
    redriveStatus: isRedrivable ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
    redriveStatusReason: isRedrivable ? null : `Execution is ${record.status} and cannot be redriven`,
    inputDetails: { included: true },
    outputDetails: output === null ? null : { included: true },
    error: isRunning ? null : (record.error ?? null),
    cause: isRunning ? null : (record.cause ?? null),
  };
}
