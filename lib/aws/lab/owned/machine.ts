import {
  DeleteStateMachineCommand,
  DescribeStateMachineCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  ListTagsForResourceCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Place } from '../account';
import { allPages, eachSeen, poll, readSmallTags, unlessGone, type OwnedKind } from './owned-kind';

/** A machine goes with its versions and aliases, but not before its executions have ended. */
export const machine: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:states:${region}:${accountId}:stateMachine:${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (nextToken) =>
        place.clients.sfn.send(new ListStateMachinesCommand({ nextToken, maxResults: 1000 })),
      next: ({ nextToken }) => nextToken,
    });
    const machines = pages.flatMap(({ stateMachines = [] }) => stateMachines);
    return eachSeen(machines, async ({ stateMachineArn: arn = '', name = '', creationDate: createdAt }) => ({
      name,
      arn,
      tags: await tagsOf(arn, place),
      createdAt,
    }));
  },

  async look({ arn, name }, place) {
    const found = await unlessGone(() => describe(arn, place));
    if (!found || found.status === 'DELETING') return undefined;
    const tags = await unlessGone(() => tagsOf(arn, place));
    return tags && { name, arn, tags, createdAt: found.creationDate };
  },

  async remove({ arn, name }, place) {
    const found = await unlessGone(() => describe(arn, place));
    if (!found) return;
    if (found.type !== 'EXPRESS') await stopExecutions(arn, place);
    await unlessGone(() => place.clients.sfn.send(new DeleteStateMachineCommand({ stateMachineArn: arn })));
    await poll(place, {
      withinMs: 120_000,
      stays: `The state machine ${name} is still being deleted.`,
      ask: async () => ((await unlessGone(() => describe(arn, place))) ? undefined : true),
    });
  },
};

function describe(stateMachineArn: string, { clients }: Place) {
  return clients.sfn.send(new DescribeStateMachineCommand({ stateMachineArn }));
}

async function tagsOf(resourceArn: string, { clients }: Place) {
  const { tags } = await clients.sfn.send(new ListTagsForResourceCommand({ resourceArn }));
  return readSmallTags(tags);
}

/** What runs would keep its machine, and may go on to cost. */
export async function stopExecutions(stateMachineArn: string, { clients: { sfn } }: Place): Promise<void> {
  const pages = await unlessGone(() =>
    allPages({
      ask: (nextToken) =>
        sfn.send(
          new ListExecutionsCommand({
            stateMachineArn,
            statusFilter: 'RUNNING',
            maxResults: 1000,
            nextToken,
          }),
        ),
      next: ({ nextToken }) => nextToken,
    }),
  );
  const running = (pages ?? []).flatMap(({ executions = [] }) => executions);
  for (const { executionArn } of running) {
    await unlessGone(() => sfn.send(new StopExecutionCommand({ executionArn, cause: 'Pasos cleans up.' })));
  }
}
