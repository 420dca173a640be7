import {
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type Stack,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
import type { Place } from '../account';
import { emptyBucket } from './bucket';
import { logGroup } from './log-group';
import { stopExecutions } from './machine';
import { allPages, poll, readTags, StaysError, type OwnedKind, type Sighting } from './owned-kind';

const DELETE_WITHIN_MS = 10 * 60_000;

/** A lab's resources. What would keep the stack is done away with first: objects in buckets, running executions. */
export const stack: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:cloudformation:${region}:${accountId}:stack/${name}`,

  async list(place) {
    const pages = await allPages({
      ask: (NextToken) => place.clients.cloudformation.send(new DescribeStacksCommand({ NextToken })),
      next: ({ NextToken }) => NextToken,
    });
    return pages.flatMap(({ Stacks = [] }) => Stacks.filter(isThere).map(sight));
  },

  async look({ name }, place) {
    const found = await findStack(name, place);
    return found && isThere(found) ? sight(found) : undefined;
  },

  async remove({ name }, place) {
    const found = await settled(name, place);
    if (!found || !isThere(found)) return;
    const resources = await resourcesOf(name, place);
    await makeRemovable(resources, place);
    await place.clients.cloudformation.send(new DeleteStackCommand({ StackName: name }));
    const end = await poll(place, {
      withinMs: DELETE_WITHIN_MS,
      stays: `The stack ${name} is still being deleted.`,
      ask: async () => {
        // Gone stacks are told of by their identifier only.
        const now = await findStack(found.StackId ?? name, place);
        return now?.StackStatus === 'DELETE_IN_PROGRESS' ? undefined : { now };
      },
    });
    if (end.now && isThere(end.now)) throw new StaysError(end.now.StackStatusReason ?? end.now.StackStatus);
    await removeLogs(resources, place);
  },
};

/** Undefined when there is none. */
export async function findStack(name: string, { clients }: Place): Promise<Stack | undefined> {
  try {
    const { Stacks } = await clients.cloudformation.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks?.[0];
  } catch (error) {
    // CloudFormation has no code of its own for it.
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}

/** What CloudFormation is at work on can be neither changed nor deleted. */
export function settled(name: string, place: Place): Promise<Stack | undefined> {
  return poll(place, {
    withinMs: DELETE_WITHIN_MS,
    stays: `CloudFormation is still at work on the stack ${name}.`,
    ask: async () => {
      const found = await findStack(name, place);
      return found && isUnderWay(found) ? undefined : { found };
    },
  }).then(({ found }) => found);
}

function isUnderWay({ StackStatus }: Stack): boolean {
  return StackStatus !== 'REVIEW_IN_PROGRESS' && (StackStatus ?? '').endsWith('_IN_PROGRESS');
}

function isThere({ StackStatus }: Stack): boolean {
  return StackStatus !== 'DELETE_COMPLETE';
}

function sight({ StackName: name = '', StackId: arn = '', Tags, CreationTime: createdAt }: Stack): Sighting {
  return { name, arn, tags: readTags(Tags), createdAt };
}

export async function resourcesOf(StackName: string, { clients }: Place): Promise<readonly StackResource[]> {
  const { StackResources } = await clients.cloudformation.send(
    new DescribeStackResourcesCommand({ StackName }),
  );
  return StackResources ?? [];
}

async function makeRemovable(resources: readonly StackResource[], place: Place): Promise<void> {
  for (const id of idsOf('AWS::S3::Bucket', resources)) await emptyBucket(id, place);
  for (const id of idsOf('AWS::StepFunctions::StateMachine', resources)) await stopExecutions(id, place);
}

/** Lambda makes a log group for a function that runs, which belongs to no stack. */
async function removeLogs(resources: readonly StackResource[], place: Place): Promise<void> {
  for (const id of idsOf('AWS::Lambda::Function', resources)) {
    const name = `/aws/lambda/${id}`;
    await logGroup.remove({ name, arn: logGroup.arnOf(name, place) }, place);
  }
}

function idsOf(type: string, resources: readonly StackResource[]): readonly string[] {
  return resources.flatMap(({ ResourceType, PhysicalResourceId: id }) =>
    ResourceType === type && id ? [id] : [],
  );
}
