import { getActivity } from '../activities/activities';
import * as members from '../members';
import { operation } from '../operation';
import { optional } from '../../service/shape';

export const getActivityTask = operation({
  name: 'GetActivityTask',
  input: { activityArn: members.arn(), workerName: optional(members.name()) },

  async handle({ activityArn, workerName }, call) {
    const { arn } = await getActivity(activityArn, call);
    const task = await call.polls.run(arn, call, (until) =>
      call.tasks.poll({ activityArn: arn, workerName, until }),
    );
    return { taskToken: task?.taskToken, input: task?.input };
  },
});
