import * as members from '../members';
import { operation } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { optional } from '../../service/shape';
import { getMachine, seconds } from '../machines/state-machines';

export const listStateMachineVersions = operation({
  name: 'ListStateMachineVersions',
  input: {
    stateMachineArn: members.arn(),
    nextToken: optional(members.pageToken()),
    maxResults: optional(members.maxResults()),
  },

  async handle(input, call) {
    const machine = await getMachine(input.stateMachineArn, call);
    const listing = { scope: `versions of ${machine.arn}`, now: call.clock.now() };
    const { limit, after } = pageRequest(listing, input);
    const all = await call.store.stateMachines.listVersions(machine.arn);
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
