import { jsonEquals, own, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';
import type { Making } from '../resources/resource-type';
import { getType, judgeProperties, typeOf } from '../resources/resource-types';
import { objectOf, objectsOf } from '../resources/values';
import { resolve } from '../template/intrinsics';
import { prepare } from './prepare';
import type { StackRecord, StackResource, Step, Work } from './record';

/** What a step is done with. */
export interface StepPorts {
  readonly making: (logicalId: string) => Making;
  readonly exports: Readonly<Record<string, string>>;
}

/** What a step came to: how the resource is, and what the rest of the work has to know. */
export interface StepOutcome {
  /** Undefined when the stack does not have it any more. */
  readonly resource: StackResource | undefined;
  readonly undo: readonly Step[];
  readonly cleanup: readonly Step[];
  /** What was asked for and is not simulated. */
  readonly unsimulated: readonly string[];
}

/** What is about to be done: what events say before it is. */
export interface Intent {
  readonly verb: 'CREATE' | 'UPDATE' | 'DELETE' | 'NONE';
  readonly type: string;
  readonly physicalId: string;
  readonly properties: JsonObject;
}

/** Looks what a step will come to, without doing anything. Throws TemplateError. */
export function intentOf(step: Step, stack: StackRecord, exports: StepPorts['exports']): Intent {
  if (step.kind !== 'put') {
    const { type, id, properties } = step.resource;
    const isChange = step.kind === 'restore';
    return {
      verb: isChange ? (step.isChanged ? 'UPDATE' : 'NONE') : 'DELETE',
      type,
      physicalId: id,
      properties,
    };
  }
  const { type, properties } = wanted(step.logicalId, stack, exports);
  const existing = own(stack.resources, step.logicalId);
  if (!existing) return { verb: 'CREATE', type, physicalId: '', properties };
  const isSame = existing.type === type && jsonEquals(existing.properties, properties);
  return { verb: isSame ? 'NONE' : 'UPDATE', type, physicalId: existing.id, properties };
}

function wanted(logicalId: string, stack: StackRecord, exports: StepPorts['exports']) {
  const { template, scope } = prepare(stack.source, {
    owner: stack.owner,
    stack,
    resources: stack.resources,
    exports,
  });
  const resource = template.resources[logicalId]!;
  const properties = resolve(objectOf(own(resource, 'Properties'), 'Properties'), scope);
  return { type: typeOf(resource), properties: (properties ?? {}) as JsonObject };
}

/** Does one step. What it throws is why the resource could not be made. */
export async function perform(step: Step, stack: StackRecord, ports: StepPorts): Promise<StepOutcome> {
  switch (step.kind) {
    case 'put':
      return put(step.logicalId, stack, ports);
    case 'remove':
      await remove(step.logicalId, step.resource, ports);
      return outcome(step.isRecorded ? undefined : own(stack.resources, step.logicalId));
    case 'restore':
      return restore(step, stack, ports);
  }
}

function outcome(resource: StackResource | undefined, more: Partial<StepOutcome> = {}): StepOutcome {
  return { resource, undo: [], cleanup: [], unsimulated: [], ...more };
}

async function put(logicalId: string, stack: StackRecord, ports: StepPorts): Promise<StepOutcome> {
  const { type, properties } = wanted(logicalId, stack, ports.exports);
  const unsimulated = judgeProperties(logicalId, type, properties);
  const before = own(stack.resources, logicalId);
  if (before && before.type === type && jsonEquals(before.properties, properties)) {
    return outcome(before);
  }
  const making = ports.making(logicalId);
  if (before && canChange(before, type, properties)) {
    const change = { before: before.properties, after: properties, existing: before };
    const made = await getType(type).update!(change, making);
    const undo: Step = { kind: 'restore', logicalId, resource: before, isChanged: true };
    return outcome({ ...made, type, properties, ...COMPLETE }, { undo: [undo], unsimulated });
  }
  const tagged = withStackTags(type, properties, stack);
  const made = { ...(await getType(type).create(tagged, making)), type, properties, ...COMPLETE };
  const removal: Step = { kind: 'remove', logicalId, resource: made, isRecorded: !before };
  if (!before) return outcome(made, { undo: [removal], unsimulated });
  const back: Step = { kind: 'restore', logicalId, resource: before, isChanged: false };
  const old: Step = { kind: 'remove', logicalId, resource: before, isRecorded: false };
  return outcome(made, { undo: [removal, back], cleanup: [old], unsimulated });
}

/** What a stack makes has the stack's tags, unless it says something else itself. */
function withStackTags(type: string, properties: JsonObject, { tags }: StackRecord): JsonObject {
  if (tags.length === 0 || !getType(type).properties.includes('Tags')) return properties;
  const own = objectsOf(properties.Tags);
  const inherited = tags.filter(({ Key }) => own.every((tag) => tag.Key !== Key));
  return { ...properties, Tags: [...own, ...inherited] };
}

/** The status and the moment are set by whoever writes the record. */
const COMPLETE = { status: '', at: 0 };

function canChange(before: StackResource, type: string, properties: JsonObject): boolean {
  const { update, replacing = [] } = getType(type);
  if (!update || before.type !== type) return false;
  return replacing.every((name) =>
    jsonEquals(own(before.properties, name) ?? null, own(properties, name) ?? null),
  );
}

async function remove(logicalId: string, resource: StackResource, ports: StepPorts): Promise<void> {
  await getType(resource.type).remove(resource, ports.making(logicalId), resource.properties);
}

async function restore(
  { logicalId, resource, isChanged }: Extract<Step, { kind: 'restore' }>,
  stack: StackRecord,
  ports: StepPorts,
): Promise<StepOutcome> {
  const now = own(stack.resources, logicalId);
  if (!isChanged || !now) return outcome(resource);
  const change = { before: now.properties, after: resource.properties, existing: now };
  const made = await getType(resource.type).update!(change, ports.making(logicalId));
  return outcome({ ...resource, ...made });
}

/** The steps that make of a stack what its source says, and what goes at the end. */
export function planOf(stack: StackRecord, exports: StepPorts['exports']): Pick<Work, 'queue' | 'cleanup'> {
  const { order } = prepare(stack.source, { owner: stack.owner, stack, resources: stack.resources, exports });
  const gone = Object.keys(stack.resources).filter((name) => !order.includes(name));
  return {
    queue: order.map((logicalId) => ({ kind: 'put', logicalId })),
    cleanup: removals(stack, gone),
  };
}

/** Removes resources, the last made first; what its template wants to be kept stays. */
export function removals(stack: StackRecord, names: readonly string[]): readonly Step[] {
  const kept = keptResources(stack);
  return names
    .filter((name) => !kept.has(name))
    .toReversed()
    .map((logicalId) => ({
      kind: 'remove',
      logicalId,
      resource: stack.resources[logicalId]!,
      isRecorded: true,
    }));
}

function keptResources(stack: StackRecord): ReadonlySet<string> {
  try {
    const { template } = prepare(stack.source, { owner: stack.owner, stack, resources: stack.resources });
    const kept = Object.entries(template.resources).filter(([, resource]) =>
      String(own(resource, 'DeletionPolicy')).startsWith('Retain'),
    );
    return new Set(kept.map(([name]) => name));
  } catch (error) {
    if (error instanceof TemplateError) return new Set();
    throw error;
  }
}
