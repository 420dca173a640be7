import { getActivity } from '../activities/activities';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation } from '../operation';

export const describeActivity = operation({
  name: 'DescribeActivity',
  input: { activityArn: members.arn() },

  async handle({ activityArn }, call) {
    const { name, creationDate, encryptionConfiguration } = await getActivity(activityArn, call);
    return { activityArn, name, creationDate: seconds(creationDate), encryptionConfiguration };
  },
});
