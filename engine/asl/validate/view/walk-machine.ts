import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import type { JsonDocument } from '../../../base/json-text/read-json';
import type { Pointer } from '../../../base/json-text/value-spans';
import { STATE_TYPES, type QueryLanguage, type StateType } from '../fields/field';
import { PART_FIELDS, type PartKind } from '../fields/part-fields';
import { STATE_FIELDS } from '../fields/state-fields';
import { knownMembers } from './known-members';
import type { MachineView, NodeView, ScopeView, StateView, ValidationOptions } from './machine-view';

/** Lays a definition out for the rules. Nothing in it needs to be valid. */
export function walkMachine(
  document: JsonDocument,
  definition: JsonObject,
  options: ValidationOptions,
): MachineView {
  const walk = new Walk(document, definition, options);
  walk.scope({ kind: 'Machine', node: definition, at: [] });
  return walk.machine;
}

/** Lays out one state that stands alone: it is in no scope, so where it leads to is nobody's concern. */
export function walkState(
  document: JsonDocument,
  state: JsonObject,
  options: ValidationOptions,
): MachineView {
  const walk = new Walk(document, {}, options);
  const alone: ScopeView = { ...NOWHERE, machine: walk.machine };
  walk.alone(alone, state);
  return walk.machine;
}

const NOWHERE = { kind: 'Machine', node: {}, at: [], states: [], names: new Set<string>() } as const;

interface ScopePlace {
  readonly kind: ScopeView['kind'];
  readonly node: JsonObject;
  readonly at: Pointer;
  readonly owner?: StateView;
}

class Walk {
  readonly machine: MachineView;
  private readonly scopes: ScopeView[] = [];
  private readonly states: StateView[] = [];
  private readonly nodes: NodeView[] = [];

  constructor(document: JsonDocument, definition: JsonObject, options: ValidationOptions) {
    const language = languageOf(own(definition, 'QueryLanguage'), 'JSONPath');
    const { type = 'STANDARD' } = options;
    const { scopes, states, nodes } = this;
    this.machine = { document, definition, type, language, options, scopes, states, nodes };
  }

  scope(place: ScopePlace): void {
    const states: StateView[] = [];
    const authored = own(place.node, 'States');
    const named = isObject(authored) ? Object.entries(authored) : [];
    const names = new Set(named.map(([name]) => name));
    const scope: ScopeView = { machine: this.machine, ...place, states, names };
    this.scopes.push(scope);
    this.part(place.kind, place.node, place.at, place.owner);
    for (const [name, node] of named) {
      if (isObject(node)) states.push(this.state({ scope, name, node, at: [...place.at, 'States', name] }));
    }
  }

  alone(scope: ScopeView, node: JsonObject): void {
    // TestState calls it so in the context object; recorded.
    this.state({ scope, name: 'StateName', node, at: [] });
  }

  private state(place: Pick<StateView, 'scope' | 'name' | 'node' | 'at'>): StateView {
    const { node, at } = place;
    const type = STATE_TYPES.find((known) => known === own(node, 'Type'));
    const language = languageOf(own(node, 'QueryLanguage'), this.machine.language);
    const state: StateView = { ...place, type, language };
    this.states.push(state);
    if (type) {
      this.node({ machine: this.machine, kind: type, at, node, language, fields: STATE_FIELDS[type], state });
      this.insides(state, type);
    }
    return state;
  }

  /** The objects within a state that have fields of their own. */
  private insides(state: StateView, type: StateType): void {
    const { node, at } = state;
    if (type === 'Task' || type === 'Parallel' || type === 'Map') {
      this.list('Retrier', state, 'Retry');
      this.list('Catcher', state, 'Catch');
    }
    if (type === 'Task')
      this.optional('Credentials', own(node, 'Credentials'), [...at, 'Credentials'], state);
    if (type === 'Choice') this.choices(state);
    if (type === 'Parallel') {
      eachObject(own(node, 'Branches'), (branch, index) =>
        this.scope({ kind: 'Branch', node: branch, at: [...at, 'Branches', index], owner: state }),
      );
    }
    if (type === 'Map') {
      this.processors(state);
      this.dataPorts(state);
    }
  }

  private choices(state: StateView): void {
    eachObject(own(state.node, 'Choices'), (rule, index) => {
      const at = [...state.at, 'Choices', index];
      this.part('ChoiceRule', rule, at, state);
      // JSONata puts tests together within its expressions.
      if (state.language === 'JSONPath') this.nestedRules(rule, at, state);
    });
  }

  private nestedRules(rule: JsonObject, at: Pointer, state: StateView): void {
    for (const combinator of ['And', 'Or']) {
      eachObject(own(rule, combinator), (nested, index) =>
        this.nestedRule(nested, [...at, combinator, index], state),
      );
    }
    const negated = own(rule, 'Not');
    if (isObject(negated)) this.nestedRule(negated, [...at, 'Not'], state);
  }

  private nestedRule(rule: JsonObject, at: Pointer, state: StateView): void {
    this.part('NestedRule', rule, at, state);
    this.nestedRules(rule, at, state);
  }

  private processors(state: StateView): void {
    for (const field of ['ItemProcessor', 'Iterator']) {
      const processor = own(state.node, field);
      if (!isObject(processor)) continue;
      const at = [...state.at, field];
      this.scope({ kind: 'ItemProcessor', node: processor, at, owner: state });
      this.optional('ProcessorConfig', own(processor, 'ProcessorConfig'), [...at, 'ProcessorConfig'], state);
    }
  }

  /** Where a distributed Map reads its items, how it hands them out, and where the results go. */
  private dataPorts(state: StateView): void {
    for (const [kind, config] of [
      ['ItemReader', 'ReaderConfig'],
      ['ResultWriter', 'WriterConfig'],
      ['ItemBatcher', undefined],
    ] as const) {
      const port = own(state.node, kind);
      if (!isObject(port)) continue;
      this.part(kind, port, [...state.at, kind], state);
      if (config) this.optional(config, own(port, config), [...state.at, kind, config], state);
    }
  }

  private list(kind: PartKind, state: StateView, field: string): void {
    eachObject(own(state.node, field), (node, index) =>
      this.part(kind, node, [...state.at, field, index], state),
    );
  }

  private optional(kind: PartKind, node: Json | undefined, at: Pointer, state: StateView): void {
    if (isObject(node)) this.part(kind, node, at, state);
  }

  private part(kind: PartKind, node: JsonObject, at: Pointer, state: StateView | undefined): void {
    // A scope's own fields are the same in both languages; what is inside a state follows that state.
    const language = state?.language ?? this.machine.language;
    this.node({ machine: this.machine, kind, at, node, language, fields: PART_FIELDS[kind], state });
  }

  private node(node: Omit<NodeView, 'members'>): void {
    this.nodes.push({ ...node, members: knownMembers(node) });
  }
}

function eachObject(list: Json | undefined, visit: (object: JsonObject, index: number) => void): void {
  if (!Array.isArray(list)) return;
  list.forEach((item, index) => {
    if (isObject(item)) visit(item, index);
  });
}

/** A state's own language, else the machine's: a Parallel or Map around it does not matter. */
function languageOf(authored: Json | undefined, inherited: QueryLanguage): QueryLanguage {
  if (authored === undefined) return inherited;
  return typeof authored === 'string' && authored.toLowerCase() === 'jsonata' ? 'JSONata' : 'JSONPath';
}
