import type { Json, JsonObject } from '../../../base/json';
import type { JsonDocument } from '../../../base/json-text/read-json';
import type { Pointer } from '../../../base/json-text/value-spans';
import type { Field, FieldTable, QueryLanguage, StateType } from '../fields/field';
import type { PartKind } from '../fields/part-fields';
import type { ParseJsonata } from '../jsonata-parser';
import type { IntegrationParameters, SdkActions } from '../services/service-models';

export type MachineType = 'STANDARD' | 'EXPRESS';

/** What a definition is judged for, and what helps to judge it: what is not handed in is taken on trust. */
export interface ValidationOptions {
  readonly type?: MachineType;
  readonly jsonata?: ParseJsonata;
  readonly sdkActions?: SdkActions;
  readonly integrationParameters?: IntegrationParameters;
}

/** A definition laid out for the rules: every object that has a field table, every scope, every state. */
export interface MachineView {
  readonly document: JsonDocument;
  readonly definition: JsonObject;
  readonly type: MachineType;
  readonly language: QueryLanguage;
  readonly options: ValidationOptions;
  /** The machine's own scope comes first; a state that stands alone has none around it. */
  readonly scopes: readonly ScopeView[];
  readonly states: readonly StateView[];
  readonly nodes: readonly NodeView[];
}

/** States that may point to one another: the machine, one branch of a Parallel, the processor of a Map. */
export interface ScopeView {
  readonly machine: MachineView;
  readonly kind: 'Machine' | 'Branch' | 'ItemProcessor';
  readonly at: Pointer;
  readonly node: JsonObject;
  /** The Parallel or Map around it. */
  readonly owner?: StateView;
  /** Every member of `States` that is an object. */
  readonly states: readonly StateView[];
  /** Every name in `States`. */
  readonly names: ReadonlySet<string>;
}

export interface StateView {
  readonly scope: ScopeView;
  readonly name: string;
  readonly at: Pointer;
  readonly node: JsonObject;
  /** Undefined when `Type` is missing or no type at all. */
  readonly type: StateType | undefined;
  readonly language: QueryLanguage;
}

export interface NodeView {
  readonly machine: MachineView;
  readonly kind: StateType | PartKind;
  readonly at: Pointer;
  readonly node: JsonObject;
  readonly language: QueryLanguage;
  readonly fields: FieldTable;
  /** The members that the node knows in its query language. */
  readonly members: readonly Member[];
  readonly state?: StateView;
}

/** A member as it is authored, with its field and its place. */
export interface Member {
  readonly name: string;
  readonly value: Json;
  readonly field: Field;
  readonly at: Pointer;
}
