import type { Output } from '../../../service/operation';
import { flag, oneOf, optional, text } from '../../../service/shape';
import { CloudFormationError, invalid } from '../errors';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { changesOf } from '../stacks/changes';
import { readExports } from '../stacks/exports';
import { findStack, getNamedStack } from '../stacks/find';
import { collectionsOf, STACK_TYPE, type Source, type StackRecord } from '../stacks/record';
import { assertCapable, judged, sourceOf, type Asked } from '../stacks/request';
import { addEvent } from '../stacks/store';
import { assertUpdatable, deploy, emptyStack } from './make-stacks';

/** A deployment that somebody may look at before it is made. */
interface ChangeSetRecord {
  readonly id: string;
  readonly name: string;
  readonly stackId: string;
  readonly stackName: string;
  readonly kind: 'CREATE' | 'UPDATE';
  readonly description?: string;
  readonly source: Source;
  readonly input: Pick<Asked, 'Tags' | 'Capabilities'>;
  readonly changes: readonly Output[];
  readonly createdAt: number;
  readonly status: 'CREATE_COMPLETE' | 'FAILED';
  readonly reason?: string;
  readonly execution: 'AVAILABLE' | 'UNAVAILABLE' | 'EXECUTE_COMPLETE';
}

const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

export const createChangeSet = operation({
  name: 'CreateChangeSet',
  input: {
    ...members.deployment,
    StackName: members.stackName(),
    ChangeSetName: members.newStackName(),
    ChangeSetType: optional(oneOf('CREATE', 'UPDATE', 'IMPORT')),
    ClientToken: optional(text()),
    Description: optional(text({ max: 1024 })),
    IncludeNestedStacks: optional(flag()),
    OnStackFailure: optional(oneOf('DO_NOTHING', 'ROLLBACK', 'DELETE')),
  },

  async handle(
    { StackName: stackName, ChangeSetName: name, ChangeSetType: kind = 'UPDATE', ...input },
    call,
  ) {
    if (kind === 'IMPORT') throw invalid('The local engine does not import resources into stacks');
    const existing = await findStack(stackName, call);
    const source = await sourceOf(input, existing, call);
    const stack =
      existing && existing.status !== 'REVIEW_IN_PROGRESS'
        ? existingFor(existing, kind)
        : await reviewed(stackName, { existing, source, kind }, call);
    const prepared = judged(source, {
      owner: stack.owner,
      stack,
      resources: stack.resources,
      exports: await readExports(call.tx, stack.owner),
    });
    assertCapable(prepared.template, input.Capabilities, true);
    const changes = changesOf(prepared, stack.resources);
    const isEmpty = changes.length === 0 && stack.source.template === source.template;
    const { partition, region, account } = call.caller;
    const record: ChangeSetRecord = {
      id: `arn:${partition}:cloudformation:${region}:${account}:changeSet/${name}/${call.uuid()}`,
      name,
      stackId: stack.id,
      stackName: stack.name,
      kind,
      source,
      input: { Tags: input.Tags, Capabilities: input.Capabilities },
      changes,
      createdAt: call.now,
      ...(input.Description !== undefined && { description: input.Description }),
      ...(isEmpty
        ? { status: 'FAILED', reason: NO_CHANGES, execution: 'UNAVAILABLE' }
        : { status: 'CREATE_COMPLETE', execution: 'AVAILABLE' }),
    };
    if (await find({ ChangeSetName: name, StackName: stack.name }, call)) {
      throw new CloudFormationError('AlreadyExistsException', `ChangeSet ${name} already exists`);
    }
    call.tx.put(collectionsOf(call.caller).changeSets, keyOf(stack.name, name), record);
    return { Id: record.id, StackId: stack.id };
  },
});

function existingFor(stack: StackRecord, kind: 'CREATE' | 'UPDATE'): StackRecord {
  if (kind === 'CREATE') {
    throw invalid(
      `Stack [${stack.name}] already exists and cannot be created again with the changeSet [CREATE].`,
    );
  }
  assertUpdatable(stack);
  return stack;
}

interface Reviewing {
  readonly existing: StackRecord | undefined;
  readonly source: Source;
  readonly kind: 'CREATE' | 'UPDATE';
}

/** The stack that a change set would create: there already, with nothing in it. */
async function reviewed(
  name: string,
  { existing, source, kind }: Reviewing,
  call: Call,
): Promise<StackRecord> {
  if (existing) return existing;
  if (kind === 'UPDATE') throw invalid(`Stack [${name}] does not exist`);
  const stack = emptyStack(name, { template: '', parameters: {} }, call);
  judged(source, { owner: stack.owner, stack, exports: await readExports(call.tx, stack.owner) });
  const status = 'REVIEW_IN_PROGRESS';
  const told = { logicalId: name, type: STACK_TYPE, physicalId: stack.id, status, reason: 'User Initiated' };
  return addEvent(call.tx, stack, told, call.now);
}

function keyOf(stackName: string, name: string): string {
  return `${stackName}/${name}`;
}

interface Named {
  readonly ChangeSetName: string;
  readonly StackName?: string;
}

async function find(
  { ChangeSetName: name, StackName: stack }: Named,
  call: Call,
): Promise<ChangeSetRecord | undefined> {
  const { changeSets } = collectionsOf(call.caller);
  if (!name.startsWith('arn:')) {
    if (stack === undefined)
      throw invalid('StackName must be specified if ChangeSetName is not specified as an ARN.');
    const stackName = stack.startsWith('arn:') ? stack.split('/')[1]! : stack;
    return call.tx.get<ChangeSetRecord>(changeSets, keyOf(stackName, name));
  }
  const { items } = await call.tx.list(changeSets, { limit: 1000 });
  return items.map(({ value }) => value as unknown as ChangeSetRecord).find(({ id }) => id === name);
}

async function get(named: Named, call: Call): Promise<ChangeSetRecord> {
  const found = await find(named, call);
  if (!found)
    throw new CloudFormationError('ChangeSetNotFound', `ChangeSet [${named.ChangeSetName}] does not exist`);
  return found;
}

export const describeChangeSet = operation({
  name: 'DescribeChangeSet',
  input: {
    ChangeSetName: members.changeSetName(),
    StackName: optional(members.stackName()),
    NextToken: optional(members.pageToken()),
    IncludePropertyValues: optional(flag()),
  },

  async handle(input, call) {
    const record = await get(input, call);
    const { source } = record;
    return {
      ...summary(record),
      Parameters: Object.entries(source.parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
      NotificationARNs: [],
      RollbackConfiguration: {},
      Capabilities: record.input.Capabilities,
      Tags: record.input.Tags,
      Changes: record.changes,
    };
  },
});

function summary(record: ChangeSetRecord): Output {
  return {
    ChangeSetName: record.name,
    ChangeSetId: record.id,
    StackId: record.stackId,
    StackName: record.stackName,
    Description: record.description,
    CreationTime: record.createdAt / 1000,
    ExecutionStatus: record.execution,
    Status: record.status,
    StatusReason: record.reason,
    IncludeNestedStacks: false,
  };
}

export const listChangeSets = operation({
  name: 'ListChangeSets',
  input: { StackName: members.stackName(), NextToken: optional(members.pageToken()) },

  async handle({ StackName: name }, call) {
    const stack = await getNamedStack(name, call);
    const { items } = await call.tx.list(collectionsOf(call.caller).changeSets, { limit: 1000 });
    const records = items.map(({ value }) => value as unknown as ChangeSetRecord);
    return { Summaries: records.filter(({ stackId }) => stackId === stack.id).map(summary) };
  },
});

export const deleteChangeSet = operation({
  name: 'DeleteChangeSet',
  input: { ChangeSetName: members.changeSetName(), StackName: optional(members.stackName()) },

  async handle(input, call) {
    const record = await find(input, call);
    if (record) call.tx.delete(collectionsOf(call.caller).changeSets, keyOf(record.stackName, record.name));
    return {};
  },
});

export const executeChangeSet = operation({
  name: 'ExecuteChangeSet',
  input: {
    ChangeSetName: members.changeSetName(),
    StackName: optional(members.stackName()),
    ClientRequestToken: optional(text()),
    DisableRollback: optional(flag()),
    RetainExceptOnCreate: optional(flag()),
  },

  async handle({ DisableRollback: isLeft, ...input }, call) {
    const record = await get(input, call);
    if (record.execution !== 'AVAILABLE') {
      throw new CloudFormationError(
        'InvalidChangeSetStatus',
        `ChangeSet [${record.id}] cannot be executed in its current status of [${record.status}]`,
      );
    }
    const stack = await getNamedStack(record.stackId, call);
    const onFailure = isLeft ? ('DO_NOTHING' as const) : stack.onFailure;
    const { source, kind } = record;
    await deploy({ ...stack, onFailure, changeSet: record.id }, { input: record.input, source, kind }, call);
    const { changeSets } = collectionsOf(call.caller);
    call.tx.put(changeSets, keyOf(record.stackName, record.name), {
      ...record,
      execution: 'EXECUTE_COMPLETE',
    });
    return {};
  },
});
