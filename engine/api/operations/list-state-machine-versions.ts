import * as members from '../members';
import { operation } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { optional } from '../../service/shape';
import { ownMachineArn } from '../machines/machine-arn';
import { seconds } from '../machines/state-machines';

export const listStateMachineVersions = operation({
  name: 'ListStateMachineVersions',
  input: {
    stateMachineArn: members.arn(),
    nextToken: optional(members.pageToken()),
    maxResults: optional(members.maxResults()),
  },

  async handle(input, call) {
    // A machine that is not there has none: the operation has no error for it.
    const arn = ownMachineArn(input.stateMachineArn, call);
    const listing = { scope: `versions of ${arn}`, now: call.clock.now() };
    const request = pageRequest(listing, input);
    const page =
      arn === undefined ? { items: [] } : await call.store.stateMachines.listVersions(arn, request);
    return {
      stateMachineVersions: page.items.map(({ arn, creationDate }) => ({
        stateMachineVersionArn: arn,
        creationDate: seconds(creationDate),
      })),
      nextToken: writeToken(listing, page.next),
    };
  },
});
