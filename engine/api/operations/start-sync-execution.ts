import type { ExecutionRecord } from '../../host/records';
import { optional } from '../../service/shape';
import { billing } from '../executions/billing';
import { typeNotSupported } from '../errors';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation, type Output } from '../operation';
import { readStart, startMembers } from '../executions/start-request';

/** Recorded on AWS: a failed execution is no error of the call, and has outputDetails although it has no output. */
export const startSyncExecution = operation({
  name: 'StartSyncExecution',
  input: { ...startMembers, includedData: optional(members.includedData()) },

  async handle({ includedData, ...input }, call) {
    const request = await readStart(input, call, ({ machine }) => {
      if (machine.type !== 'EXPRESS') throw typeNotSupported();
    });
    const record = await call.polls.unlessEnded(call.host.run(request));
    const included = includedData !== 'METADATA_ONLY';
    return {
      executionArn: record.arn,
      stateMachineArn: record.stateMachineArn,
      name: record.name,
      startDate: seconds(record.startDate),
      stopDate: seconds(record.stopDate),
      status: record.status,
      traceHeader: record.traceHeader,
      inputDetails: { included },
      outputDetails: { included },
      billingDetails: billing(record, request.revision.definition),
      ...(included && data(record)),
    };
  },
});

function data({ input, output, status, error, cause }: ExecutionRecord): Output {
  return { input, output, cause, error: status === 'TIMED_OUT' ? 'States.Timeout' : error };
}
