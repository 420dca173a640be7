import { itemProcessorOf } from '../../asl/item-processor';
import { mapOfScope } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { JsonObject } from '../../base/json';
import type { ExecutionRecord, Revision } from '../../host/records';
import { getExecution } from '../executions';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { optional } from '../../service/shape';
import { seconds, showRevision } from '../machines/state-machines';

export const describeStateMachineForExecution = operation({
  name: 'DescribeStateMachineForExecution',
  input: { executionArn: members.arn(), includedData: optional(members.includedData()) },

  async handle({ executionArn, includedData }, call) {
    const execution = await getExecution(executionArn, call);
    const revision = await call.store.stateMachines.findRevision(execution.revisionKey);
    invariant(revision, 'an execution keeps the revision it started with');
    return {
      stateMachineArn: execution.stateMachineArn,
      name: execution.stateMachineName,
      updateDate: seconds(revision.updateDate),
      mapRunArn: execution.mapRun?.arn,
      label: execution.mapRun && execution.stateMachineArn.split('/').at(-1),
      ...showRevision(await revisionOf(execution, revision, call), includedData),
    };
  },
});

/** The machine of a Map Run's child is what its Map runs for each item. */
async function revisionOf(execution: ExecutionRecord, revision: Revision, call: Call): Promise<Revision> {
  if (!execution.mapRun) return revision;
  const snapshot = await call.store.executions.findSnapshot(execution.arn);
  const map = mapOfScope(snapshot?.identity.scope ?? '');
  const processor = itemProcessorOf(JSON.parse(revision.definition) as JsonObject, map);
  return processor ? { ...revision, definition: JSON.stringify(processor) } : revision;
}
