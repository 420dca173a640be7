import { executionNotFound } from '../errors';
import { getExecution } from '../executions';
import * as members from '../members';
import { operation } from '../operation';
import { optional } from '../../service/shape';
import { seconds } from '../machines/state-machines';

export const stopExecution = operation({
  name: 'StopExecution',
  input: {
    executionArn: members.arn(),
    error: optional(members.sensitiveError()),
    cause: optional(members.sensitiveCause()),
  },

  async handle({ executionArn, ...reason }, call) {
    await getExecution(executionArn, call);
    const stopDate = await call.host.stop(executionArn, reason);
    if (stopDate === undefined) throw executionNotFound(executionArn);
    return { stopDate: seconds(stopDate) };
  },
});
