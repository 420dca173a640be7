import { activityArn } from '../../base/arn';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { optional } from '../../service/shape';

export const listActivities = operation({
  name: 'ListActivities',
  input: { maxResults: optional(members.maxResults()), nextToken: optional(members.pageToken()) },

  async handle(input, call) {
    const prefix = activityArn(call.caller, '');
    const listing = { scope: prefix, now: call.clock.now() };
    const page = await call.store.activities.list(prefix, pageRequest(listing, input));
    const activities = page.items.map(({ arn, name, creationDate }) => ({
      activityArn: arn,
      name,
      creationDate: seconds(creationDate),
    }));
    return { activities, nextToken: writeToken(listing, page.next) };
  },
});
