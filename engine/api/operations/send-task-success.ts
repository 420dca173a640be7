import { assertDone } from '../activities/task-tokens';
import { ApiError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { readPayload } from '../payload';

export const sendTaskSuccess = operation({
  name: 'SendTaskSuccess',
  input: { taskToken: members.taskToken(), output: members.payload() },

  async handle({ taskToken, output }, { tasks }) {
    assertDone(await tasks.succeed(taskToken, readPayload(output, invalidOutput)));
    return {};
  },
});

function invalidOutput(problem: string): ApiError {
  return new ApiError('InvalidOutput', `Invalid Output: '${problem}'`);
}
