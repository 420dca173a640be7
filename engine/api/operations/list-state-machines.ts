import { stateMachineArn } from '../../base/arn';
import * as members from '../members';
import { operation } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { optional } from '../../service/shape';
import { seconds } from '../machines/state-machines';

export const listStateMachines = operation({
  name: 'ListStateMachines',
  input: { maxResults: optional(members.maxResults()), nextToken: optional(members.pageToken()) },

  async handle(input, call) {
    const prefix = stateMachineArn(call.caller, '');
    const listing = { scope: prefix, now: call.clock.now() };
    const page = await call.store.stateMachines.list(prefix, pageRequest(listing, input));
    const stateMachines = page.items.map(({ arn, name, type, creationDate }) => ({
      stateMachineArn: arn,
      name,
      type,
      creationDate: seconds(creationDate),
    }));
    return { stateMachines, nextToken: writeToken(listing, page.next) };
  },
});
