import { list, optional, text } from '../../../service/shape';
import { beginningWith } from '../../../host/documents';
import { invalid, stackNotFound } from '../errors';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { listExports } from '../stacks/exports';
import { findStack, getNamedStack, getStack } from '../stacks/find';
import { collectionsOf, type StackEvent, type StackRecord } from '../stacks/record';
import { showEvent, showResource, showStack, showSummary } from '../stacks/show';

const EVERYTHING = { limit: 1000 };

async function allOf(collection: string, { tx }: Call): Promise<readonly StackRecord[]> {
  const { items } = await tx.list(collection, EVERYTHING);
  return items.map(({ value }) => value as unknown as StackRecord);
}

export const describeStacks = operation({
  name: 'DescribeStacks',
  input: { StackName: optional(members.stackName()), NextToken: optional(members.pageToken()) },

  async handle({ StackName: name }, call) {
    if (name === undefined) {
      const stacks = await allOf(collectionsOf(call.caller).stacks, call);
      return { Stacks: newestFirst(stacks).map(showStack) };
    }
    const stack = await findStack(name, call);
    if (!stack) throw stackNotFound(name);
    return { Stacks: [showStack(stack)] };
  },
});

function newestFirst(stacks: readonly StackRecord[]): readonly StackRecord[] {
  return stacks.toSorted((left, right) => right.createdAt - left.createdAt);
}

export const listStacks = operation({
  name: 'ListStacks',
  input: { NextToken: optional(members.pageToken()), StackStatusFilter: optional(list(text())) },

  async handle({ StackStatusFilter: statuses }, call) {
    const { stacks, deleted } = collectionsOf(call.caller);
    const all = [...(await allOf(stacks, call)), ...(await allOf(deleted, call))];
    const wanted = all.filter(({ status }) => !statuses?.length || statuses.includes(status));
    return { StackSummaries: newestFirst(wanted).map(showSummary) };
  },
});

const EVENTS_PER_PAGE = 100;

export const describeStackEvents = operation({
  name: 'DescribeStackEvents',
  input: { StackName: optional(members.stackName()), NextToken: optional(members.pageToken()) },

  async handle({ StackName: name, NextToken: token }, call) {
    if (name === undefined) throw invalid('Stack name or stack ID must be specified.');
    const stack = await findStack(name, call);
    if (!stack) throw invalid(`Stack [${name}] does not exist`);
    const { items, next } = await call.tx.list(collectionsOf(call.caller).events(stack.id), {
      ...beginningWith(''),
      reverse: true,
      limit: EVENTS_PER_PAGE,
      ...(token !== undefined && { after: token }),
    });
    const events = items.map(({ value }) => showEvent(value as unknown as StackEvent));
    return { StackEvents: events, NextToken: next };
  },
});

export const describeStackResources = operation({
  name: 'DescribeStackResources',
  input: {
    StackName: optional(members.stackName()),
    LogicalResourceId: optional(text()),
    PhysicalResourceId: optional(text()),
  },

  async handle({ StackName: name, LogicalResourceId: logicalId, PhysicalResourceId: physicalId }, call) {
    const stack = name === undefined ? await holderOf(physicalId, call) : await getStack(name, call);
    const resources = Object.entries(stack.resources)
      .filter(([each, { id }]) => (logicalId ?? each) === each && (physicalId ?? id) === id)
      .map(([each, resource]) => showResource(stack, each, resource));
    return { StackResources: resources };
  },
});

async function holderOf(physicalId: string | undefined, call: Call): Promise<StackRecord> {
  const stacks = await allOf(collectionsOf(call.caller).stacks, call);
  const holder = stacks.find(({ resources }) => Object.values(resources).some(({ id }) => id === physicalId));
  if (!holder) throw invalid(`Stack for ${physicalId ?? ''} does not exist`);
  return holder;
}

export const describeStackResource = operation({
  name: 'DescribeStackResource',
  input: { StackName: members.stackName(), LogicalResourceId: text() },

  async handle({ StackName: name, LogicalResourceId: logicalId }, call) {
    const stack = await getNamedStack(name, call);
    const resource = Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
    if (!resource) throw invalid(`Resource ${logicalId} does not exist for stack ${name}`);
    const { Timestamp, ...shown } = showResource(stack, logicalId, resource);
    return { StackResourceDetail: { ...shown, LastUpdatedTimestamp: Timestamp } };
  },
});

export const listStackResources = operation({
  name: 'ListStackResources',
  input: { StackName: members.stackName(), NextToken: optional(members.pageToken()) },

  async handle({ StackName: name }, call) {
    const stack = await getStack(name, call);
    const summaries = Object.entries(stack.resources).map(([logicalId, resource]) => {
      const { Timestamp, StackName: _, StackId: __, ...shown } = showResource(stack, logicalId, resource);
      return { ...shown, LastUpdatedTimestamp: Timestamp };
    });
    return { StackResourceSummaries: summaries };
  },
});

export const listExportsOperation = operation({
  name: 'ListExports',
  input: { NextToken: optional(members.pageToken()) },

  async handle(_, { tx, caller }) {
    const exports = await listExports(tx, caller);
    return {
      Exports: exports.map(({ name, value, stackId }) => ({
        ExportingStackId: stackId,
        Name: name,
        Value: value,
      })),
    };
  },
});
