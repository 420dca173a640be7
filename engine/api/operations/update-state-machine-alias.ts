import type { Route } from '../../host/records';
import { aliasNotFound, ApiError } from '../errors';
import { getAlias, machineOfAlias } from '../machines/aliases';
import { assertVersionsExist, readRouting } from '../machines/routes';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { optional, type Parsed } from '../../service/shape';

const input = {
  stateMachineAliasArn: members.arn(),
  description: optional(members.aliasDescription()),
  routingConfiguration: optional(members.routingConfiguration()),
};
type Input = Parsed<typeof input>;

export const updateStateMachineAlias = operation({
  name: 'UpdateStateMachineAlias',
  input,

  async handle(input, call) {
    const stateMachineArn = machineOfAlias(input.stateMachineAliasArn, call);
    if (stateMachineArn === undefined) throw aliasNotFound(input.stateMachineAliasArn);
    assertSomethingGiven(input);
    const routes = givenRoutes(input, stateMachineArn, call);
    return call.turns(stateMachineArn, async () => {
      const alias = await getAlias(input.stateMachineAliasArn, call);
      if (routes) await assertVersionsExist(routes, call);
      const updateDate = call.clock.now();
      const { description = alias.description } = input;
      await call.store.aliases.update({ ...alias, description, routes: routes ?? alias.routes, updateDate });
      return { updateDate: seconds(updateDate) };
    });
  },
});

function givenRoutes(input: Input, stateMachineArn: string, call: Call): readonly Route[] | undefined {
  if (!input.routingConfiguration) return undefined;
  const routing = readRouting(input.routingConfiguration, call);
  if (routing.stateMachineArn === stateMachineArn) return routing.routes;
  throw new ApiError(
    'ValidationException',
    `Routing configuration must contain versions of the state machine of the alias. Received: [${routing.routes.map(({ versionArn }) => versionArn).join(', ')}]`,
    { reason: 'INVALID_ROUTING_CONFIGURATION' },
  );
}

function assertSomethingGiven({ description, routingConfiguration }: Input): void {
  if (description !== undefined || routingConfiguration) return;
  throw new ApiError(
    'ValidationException',
    'Either the description or the routing configuration must be specified',
    { reason: 'MISSING_REQUIRED_PARAMETER' },
  );
}
