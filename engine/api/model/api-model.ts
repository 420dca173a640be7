import type { Facts } from '../../service/facts';
import data from './api-model.json';

/** A shape as the model writes it. */
export interface ModelShape {
  readonly t:
    'structure' | 'list' | 'map' | 'string' | 'integer' | 'long' | 'float' | 'boolean' | 'timestamp';
  readonly members?: Readonly<Record<string, string>>;
  readonly req?: readonly string[];
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly sensitive?: number;
  readonly exc?: number;
}
interface ModelOperation {
  readonly input: string;
  readonly output: string;
  readonly errors: readonly string[];
}

/** AWS's own description of the API: what the tests hold the operations against. */
export const model = data as unknown as {
  readonly operations: Readonly<Record<string, ModelOperation>>;
  readonly shapes: Readonly<Record<string, ModelShape>>;
};

export function getShape(name: string): ModelShape {
  const shape = model.shapes[name];
  if (!shape) throw new Error(`the model has no shape ${name}`);
  return shape;
}

/** What the model demands of a request, in the terms of our own shapes. */
export function factsOf(shapeName: string): Facts {
  const {
    t,
    members = {},
    req = [],
    member = '',
    enum: values,
    pattern,
    sensitive,
    ...limits
  } = getShape(shapeName);
  const { min = 0, max = Infinity } = limits;
  switch (t) {
    case 'structure': {
      const facts = Object.entries(members).map(([name, shape]) => [name, factsOf(shape)] as const);
      return { kind: 'structure', members: Object.fromEntries(facts), required: req };
    }
    case 'list':
      return { kind: 'list', item: factsOf(member), min, max };
    case 'string':
      if (values) return { kind: 'enum', values };
      return { kind: 'text', min, max, pattern, sensitive: sensitive === 1 };
    case 'integer':
    case 'long':
    case 'float':
      return { kind: 'number', min, max };
    case 'boolean':
      return { kind: 'flag' };
    case 'map':
    case 'timestamp':
      throw new Error(`no request has a ${t}`);
  }
}

/** What any operation may answer besides its own errors. */
export const FRAMEWORK_ERRORS: readonly string[] = ['ValidationException', 'SerializationException'];
