import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Owner } from '../../../base/arn';
import type { Given } from '../template/parameters';
import type { Existing } from '../template/scope';

/** What a stack is made of: kept with it, so that the next deployment can be compared, and this one undone. */
export interface Source {
  readonly template: string;
  readonly parameters: Given;
}

export interface StackResource extends Existing {
  readonly type: string;
  readonly status: string;
  readonly at: Millis;
  readonly reason?: string;
  /** The properties it was made with, every function worked out. */
  readonly properties: JsonObject;
}

export interface StackRecord {
  readonly name: string;
  readonly id: string;
  readonly owner: Owner;
  readonly status: string;
  readonly reason?: string;
  readonly createdAt: Millis;
  readonly updatedAt?: Millis;
  readonly deletedAt?: Millis;
  readonly description?: string;
  readonly source: Source;
  readonly tags: readonly JsonObject[];
  readonly capabilities: readonly string[];
  readonly onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
  readonly resources: Readonly<Record<string, StackResource>>;
  readonly outputs: readonly StackOutput[];
  /** The deployment that is under way. */
  readonly work?: Work;
  /** How many events there have been. */
  readonly events: number;
  readonly changeSet?: string;
}

export interface StackOutput {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly exportName?: string;
}

/** A deployment, in steps that can be taken up where they were left. */
export interface Work {
  readonly id: string;
  readonly kind: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly phase: 'forward' | 'rollback' | 'cleanup';
  readonly queue: readonly Step[];
  /** What takes back what was done, the last first. */
  readonly undo: readonly Step[];
  /** What goes when all has gone well. */
  readonly cleanup: readonly Step[];
  /** What the stack was made of before. */
  readonly before: Source;
  /** How many calls to services there have been; no call has the number of another. */
  readonly calls: number;
}

export type Step =
  /** Makes the resource what the template says. */
  | { readonly kind: 'put'; readonly logicalId: string }
  /** Removes a resource; `isRecorded` when the stack has it under its name, and not another in its place. */
  | {
      readonly kind: 'remove';
      readonly logicalId: string;
      readonly resource: StackResource;
      readonly isRecorded: boolean;
    }
  /** Makes the resource what it was. */
  | {
      readonly kind: 'restore';
      readonly logicalId: string;
      readonly resource: StackResource;
      readonly isChanged: boolean;
    };

export interface StackEvent {
  readonly id: string;
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly at: Millis;
  readonly status: string;
  readonly reason?: string;
  readonly properties?: string;
}

/** Prefixes of a stack's collections. */
export function collectionsOf({ account, region }: Owner) {
  const prefix = `cloudformation/${account}/${region}`;
  return {
    /** Stacks that are there, by name. */
    stacks: `${prefix}/stacks`,
    /** Stacks that are not there any more, by identifier. */
    deleted: `${prefix}/deleted`,
    /** Names and values that stacks export. */
    exports: `${prefix}/exports`,
    changeSets: `${prefix}/change-sets`,
    events: (stackId: string) => `${prefix}/events:${stackId}`,
  };
}

export const STACK_TYPE = 'AWS::CloudFormation::Stack';

/** Whether a stack can be deployed again. */
export function isSettled({ work }: StackRecord): boolean {
  return work === undefined;
}

/** Which stack is meant, also when another has its name by now. */
export interface StackTarget {
  readonly name: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}
