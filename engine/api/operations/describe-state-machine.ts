import * as members from '../members';
import { operation } from '../operation';
import { optional } from '../../service/shape';
import { getNamedMachine, seconds, showRevision } from '../machines/state-machines';

export const describeStateMachine = operation({
  name: 'DescribeStateMachine',
  input: { stateMachineArn: members.arn(), includedData: optional(members.includedData()) },

  async handle({ stateMachineArn, includedData }, call) {
    const { machine, revision, version } = await getNamedMachine(stateMachineArn, call);
    return {
      stateMachineArn: version?.arn ?? machine.arn,
      name: machine.name,
      status: call.deleting.has(machine.arn) ? 'DELETING' : 'ACTIVE',
      type: machine.type,
      creationDate: seconds(version?.creationDate ?? machine.creationDate),
      description: version?.description,
      ...showRevision(revision, includedData),
    };
  },
});
