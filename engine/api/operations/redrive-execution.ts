import type { ExecutionRecord } from '../../host/records';
import { ApiError } from '../errors';
import { getExecution } from '../executions';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { whyNotRedrivable } from '../executions/redrive-status';
import { optional } from '../../service/shape';

export const redriveExecution = operation({
  name: 'RedriveExecution',
  input: { executionArn: members.arn(), clientToken: optional(members.clientToken()) },

  async handle({ executionArn, clientToken }, call) {
    return call.turns(executionArn, async () => {
      const record = await getExecution(executionArn, call);
      const earlier = redrivenWith(record, clientToken, call);
      const redriveDate = earlier ?? (await redrive(record, clientToken, call));
      return { redriveDate: seconds(redriveDate) };
    });
  },
});

const TOKEN_LIFETIME_MS = 15 * 60 * 1000;

/** The date of the redrive this token asked for before: asked for again, it is not done again. */
function redrivenWith(record: ExecutionRecord, clientToken: string | undefined, { clock }: Call) {
  const earlier = record.redrives?.find((redrive) => redrive.clientToken === clientToken);
  const isRemembered =
    earlier && clientToken !== undefined && clock.now() - earlier.date <= TOKEN_LIFETIME_MS;
  return isRemembered ? earlier.date : undefined;
}

async function redrive(
  record: ExecutionRecord,
  clientToken: string | undefined,
  call: Call,
): Promise<number> {
  const reason = await whyNotRedrivable(record, call);
  if (reason !== undefined) throw notRedrivable(reason);
  if (record.mapRun) throw notRedrivable('Execution can only be redriven by its Map Run');
  const date = await call.host.redrive(record.arn, clientToken);
  if (date === undefined) throw notRedrivable('Execution was started before the launch of RedriveExecution');
  return date;
}

/** AWS's exact words are not known; the reasons are those that DescribeExecution shows. */
function notRedrivable(reason: string): ApiError {
  return new ApiError('ExecutionNotRedrivable', `Execution Not Redrivable: '${reason}'`);
}
