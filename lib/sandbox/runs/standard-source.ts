import {
  DescribeExecutionCommand,
  DescribeStateMachineForExecutionCommand,
  ListExecutionsCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Target } from '@/lib/targets/target';
import { loggingOf } from './logging';
import type { RunSource } from './run-source';

const pageSize = 25;

/** Standard executions, as AWS lists and describes them. */
export function standardSource({ client, watch }: Target): RunSource {
  const source: RunSource = {
    async start(stateMachineArn, { input, name }) {
      const started = await client.send(new StartExecutionCommand({ stateMachineArn, input, name }));
      const { executionArn = '', startDate } = started;
      return {
        executionArn,
        stateMachineArn,
        name: executionArn.split(':').pop(),
        status: 'RUNNING',
        startDate,
      };
    },
    async list(stateMachineArn, nextToken) {
      const command = new ListExecutionsCommand({ stateMachineArn, maxResults: pageSize, nextToken });
      const page = await client.send(command);
      return { executions: page.executions ?? [], nextToken: page.nextToken };
    },
    watch,
    async origin(executionArn) {
      const used = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
      return { definition: used.definition, logging: loggingOf(used.loggingConfiguration) };
    },
    async describe(executionArn) {
      const [description, origin] = await Promise.all([
        client.send(new DescribeExecutionCommand({ executionArn })),
        source.origin(executionArn),
      ]);
      return { description, ...origin };
    },
  };
  return source;
}
