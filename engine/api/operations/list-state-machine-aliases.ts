import { aliasNotFound } from '../errors';
import { assertNotDeleting, getQualifiedMachine, seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { optional } from '../../service/shape';

export const listStateMachineAliases = operation({
  name: 'ListStateMachineAliases',
  input: {
    stateMachineArn: members.arn(),
    nextToken: optional(members.pageToken()),
    maxResults: optional(members.maxResults()),
  },

  async handle(input, call) {
    const { machine, version, alias } = await getQualifiedMachine(input.stateMachineArn, call);
    assertNotDeleting(machine, call);
    if (alias) throw aliasNotFound(input.stateMachineArn);
    const listing = { scope: `aliases of ${input.stateMachineArn}`, now: call.clock.now() };
    // Oldest first (recorded, though the documentation says newest).
    const filter = { stateMachineArn: machine.arn, versionArn: version?.arn };
    const page = await call.store.aliases.list(filter, pageRequest(listing, input));
    return {
      stateMachineAliases: page.items.map(({ arn, creationDate }) => ({
        stateMachineAliasArn: arn,
        creationDate: seconds(creationDate),
      })),
      nextToken: writeToken(listing, page.next),
    };
  },
});
