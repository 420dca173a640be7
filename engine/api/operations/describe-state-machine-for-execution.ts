import { invariant } from '../../base/invariant';
import { getExecution } from '../executions';
import * as members from '../members';
import { operation } from '../operation';
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
      ...showRevision(revision, includedData),
    };
  },
});
