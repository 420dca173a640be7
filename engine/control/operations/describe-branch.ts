import { executionArn, known } from '../clocks';
import { operation } from '../operation';

/** Which execution one is a branch of, if it is. */
export const describeBranch = operation({
  name: 'DescribeBranch',
  input: { executionArn: executionArn() },

  async handle({ executionArn: arn }, call) {
    const { branch } = await known(arn, call);
    return {
      executionArn: arn,
      origin: branch && { executionArn: branch.origin, eventId: branch.eventId },
    };
  },
});
