import type { ExecutionRecord } from '../../host/records';
import { getDescribable } from '../executions';
import * as members from '../members';
import { operation, type Output } from '../operation';
import { redriveStatus } from '../executions/redrive-status';
import { optional } from '../../service/shape';
import { seconds } from '../machines/state-machines';

export const describeExecution = operation({
  name: 'DescribeExecution',
  input: { executionArn: members.arn(), includedData: optional(members.includedData()) },

  async handle({ executionArn, includedData }, call) {
    const record = await getDescribable(executionArn, call);
    return {
      executionArn,
      stateMachineArn: record.stateMachineArn,
      stateMachineVersionArn: record.stateMachineVersionArn,
      stateMachineAliasArn: record.stateMachineAliasArn,
      name: record.name,
      status: record.status,
      startDate: seconds(record.startDate),
      stopDate: seconds(record.stopDate),
      traceHeader: record.traceHeader,
      mapRunArn: record.mapRun?.arn,
      redriveCount: record.redriveCount ?? 0,
      redriveDate: seconds(record.redriveDate),
      ...(await redriveStatus(record, call)),
      ...(includedData === 'METADATA_ONLY' ? withheld(record) : data(record)),
    };
  },
});

function data({ input, output, error, cause }: ExecutionRecord): Output {
  return {
    input,
    inputDetails: { included: true },
    output,
    outputDetails: output === undefined ? undefined : { included: true },
    error,
    cause,
  };
}

function withheld({ output }: ExecutionRecord): Output {
  return {
    inputDetails: { included: false },
    outputDetails: output === undefined ? undefined : { included: false },
  };
}
