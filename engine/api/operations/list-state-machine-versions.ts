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
    const { limit, after } = pageRequest(listing, input);
    const all = arn === undefined ? [] : await call.store.stateMachines.listVersions(arn);
    const rest = after === undefined ? all : all.filter(({ number }) => number < Number(after));
    const shown = rest.slice(0, limit);
    const next = rest.length > limit ? String(shown.at(-1)?.number) : undefined;
    return {
      stateMachineVersions: shown.map(({ arn, creationDate }) => ({
        stateMachineVersionArn: arn,
        creationDate: seconds(creationDate),
      })),
      nextToken: writeToken(listing, next),
    };
  },
});
