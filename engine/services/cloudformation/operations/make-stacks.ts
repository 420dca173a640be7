import { flag, list, oneOf, optional, text } from '../../../service/shape';
import { CloudFormationError, invalid } from '../errors';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { launch } from '../stacks/deployer';
import { planOf, removals } from '../stacks/deployment';
import { readExports } from '../stacks/exports';
import { findStack } from '../stacks/find';
import { collectionsOf, isSettled, type Source, type StackRecord } from '../stacks/record';
import { assertCapable, judged, sourceOf, speaking, type Asked } from '../stacks/request';
import { changesOf } from '../stacks/changes';

/** A stack with nothing in it yet. */
export function emptyStack(name: string, source: Source, call: Call): StackRecord {
  const { partition, region, account } = call.caller;
  return {
    name,
    id: `arn:${partition}:cloudformation:${region}:${account}:stack/${name}/${call.uuid()}`,
    owner: { partition, region, account },
    status: 'REVIEW_IN_PROGRESS',
    createdAt: call.now,
    source,
    tags: [],
    capabilities: [],
    onFailure: 'ROLLBACK',
    resources: {},
    outputs: [],
    events: 0,
  };
}

export const createStack = operation({
  name: 'CreateStack',
  input: {
    ...members.deployment,
    StackName: members.newStackName(),
    DisableRollback: optional(flag()),
    OnFailure: optional(oneOf('DO_NOTHING', 'ROLLBACK', 'DELETE')),
    TimeoutInMinutes: optional(members.timeoutMinutes()),
    EnableTerminationProtection: optional(flag()),
    RetainExceptOnCreate: optional(flag()),
  },

  async handle({ StackName: name, DisableRollback: isLeft, OnFailure: onFailure, ...input }, call) {
    if (isLeft !== undefined && onFailure !== undefined) {
      throw invalid('DisableRollback and OnFailure may not be specified together.');
    }
    const source = await sourceOf(input, undefined, call);
    const stack = emptyStack(name, source, call);
    const { template } = judged(source, {
      owner: stack.owner,
      stack,
      exports: await readExports(call.tx, stack.owner),
    });
    assertCapable(template, input.Capabilities);
    const existing = await findStack(name, call);
    if (existing) throw new CloudFormationError('AlreadyExistsException', `Stack [${name}] already exists`);
    const created = {
      ...stack,
      onFailure: onFailure ?? (isLeft ? ('DO_NOTHING' as const) : ('ROLLBACK' as const)),
    };
    await deploy(created, { input, source, kind: 'CREATE' }, call);
    return { StackId: stack.id };
  },
});

export interface Deployed {
  readonly input: Pick<Asked, 'Tags' | 'Capabilities'>;
  readonly source: Source;
  readonly kind: 'CREATE' | 'UPDATE';
}

/** Begins to make a stack what a source says. */
export async function deploy(
  stack: StackRecord,
  { input, source, kind }: Deployed,
  call: Call,
): Promise<void> {
  const exports = await readExports(call.tx, stack.owner);
  const { template } = judged(source, { owner: stack.owner, stack, resources: stack.resources, exports });
  const { description: _, reason: __, ...rest } = stack;
  const next: StackRecord = {
    ...rest,
    source,
    ...(template.description !== undefined && { description: template.description }),
    tags: input.Tags ?? stack.tags,
    capabilities: input.Capabilities ?? [],
    ...(kind === 'UPDATE' && { updatedAt: call.now }),
  };
  const plan = speaking(() => planOf(next, exports));
  launch(
    next,
    { id: call.uuid(), kind, phase: 'forward', ...plan, undo: [], before: stack.source, calls: 0 },
    call,
  );
}

export const updateStack = operation({
  name: 'UpdateStack',
  input: {
    ...members.deployment,
    StackName: members.stackName(),
    DisableRollback: optional(flag()),
    StackPolicyBody: optional(text()),
    RetainExceptOnCreate: optional(flag()),
  },

  async handle({ StackName: name, ...input }, call) {
    const stack = await findStack(name, call);
    if (!stack || stack.deletedAt !== undefined) throw invalid(`Stack [${name}] does not exist`);
    assertUpdatable(stack);
    const source = await sourceOf(input, stack, call);
    const exports = await readExports(call.tx, stack.owner);
    const prepared = judged(source, { owner: stack.owner, stack, resources: stack.resources, exports });
    assertCapable(prepared.template, input.Capabilities);
    if (changesOf(prepared, stack.resources).length === 0 && isSameOutside(stack, source, input)) {
      throw invalid('No updates are to be performed.');
    }
    await deploy(stack, { input, source, kind: 'UPDATE' }, call);
    return { StackId: stack.id };
  },
});

/** Outputs and tags may change when no resource does. */
function isSameOutside(stack: StackRecord, source: Source, { Tags }: Pick<Asked, 'Tags'>): boolean {
  const isSame = stack.source.template === source.template;
  return isSame && (Tags === undefined || JSON.stringify(Tags) === JSON.stringify(stack.tags));
}

const UPDATABLE = [
  ...['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'IMPORT_COMPLETE'],
  'CREATE_FAILED',
];

export function assertUpdatable(stack: StackRecord): void {
  if (isSettled(stack) && UPDATABLE.includes(stack.status)) return;
  throw invalid(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
}

export const deleteStack = operation({
  name: 'DeleteStack',
  input: {
    StackName: members.stackName(),
    RetainResources: optional(list(text())),
    RoleARN: optional(text()),
    ClientRequestToken: optional(text()),
    DeletionMode: optional(text()),
  },

  async handle({ StackName: name, RetainResources: retained = [] }, call) {
    const stack = await findStack(name, call);
    // AWS answers the same whether there is one or not.
    if (!stack || stack.deletedAt !== undefined) return {};
    if (!isSettled(stack)) {
      throw invalid(`Stack [${name}] cannot be deleted while in status ${stack.status}`);
    }
    await assertNotImported(stack, call);
    const names = Object.keys(stack.resources).filter((each) => !retained.includes(each));
    const queue = removals(stack, orderOf(stack, names));
    const { source: before } = stack;
    const work = {
      id: call.uuid(),
      kind: 'DELETE' as const,
      phase: 'forward' as const,
      queue,
      undo: [],
      cleanup: [],
      before,
      calls: 0,
    };
    const left = Object.fromEntries(
      Object.entries(stack.resources).filter(([each]) => !retained.includes(each)),
    );
    launch({ ...stack, resources: left }, work, call);
    return {};
  },
});

/** As they were made: with whatever depends on them behind them. */
function orderOf(stack: StackRecord, names: readonly string[]): readonly string[] {
  try {
    const { order } = judged(stack.source, { owner: stack.owner, stack, resources: stack.resources });
    return [...names].sort((left, right) => order.indexOf(left) - order.indexOf(right));
  } catch (error) {
    if (error instanceof CloudFormationError) return names;
    throw error;
  }
}

/** What another stack imports cannot go. */
async function assertNotImported(stack: StackRecord, call: Call): Promise<void> {
  const names = stack.outputs.flatMap(({ exportName }) => exportName ?? []);
  if (names.length === 0) return;
  const page = await call.tx.list(collectionsOf(stack.owner).stacks, { limit: 1000 });
  const others = page.items
    .map(({ value }) => value as unknown as StackRecord)
    .filter(({ id }) => id !== stack.id);
  for (const name of names) {
    const user = others.find(
      ({ source }) => source.template.includes('ImportValue') && source.template.includes(name),
    );
    if (user) throw invalid(`Export ${name} cannot be deleted as it is in use by ${user.name}`);
  }
}
