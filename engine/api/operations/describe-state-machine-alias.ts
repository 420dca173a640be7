import { getAlias } from '../machines/aliases';
import { showRoutes } from '../machines/routes';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation } from '../operation';

export const describeStateMachineAlias = operation({
  name: 'DescribeStateMachineAlias',
  input: { stateMachineAliasArn: members.arn() },

  async handle({ stateMachineAliasArn }, call) {
    const { name, description, routes, creationDate, updateDate } = await getAlias(
      stateMachineAliasArn,
      call,
    );
    return {
      stateMachineAliasArn,
      name,
      description,
      routingConfiguration: showRoutes(routes),
      creationDate: seconds(creationDate),
      updateDate: seconds(updateDate),
    };
  },
});
