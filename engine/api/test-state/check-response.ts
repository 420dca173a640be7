import { has, isObject, type Json } from '../../base/json';
import type { Side, ModelShape } from '../../service/models/service-model';

export interface Checking {
  /** STRICT asks for every required member, PRESENT looks at those that are there. */
  readonly mode: 'STRICT' | 'PRESENT';
  /** Members at the top that may hold anything. */
  readonly free: readonly string[];
}

type Shape<T extends ModelShape['t']> = Extract<ModelShape, { t: T }>;

/**
 * What is wrong with a mocked answer, in AWS's words; undefined when nothing is. The field that is named is the
 * innermost one, without its path. Recorded on AWS: members that the service does not have are not looked at.
 */
export function checkResponse(value: Json, response: Side, { mode, free }: Checking): string | undefined {
  return new Check(response, mode).member(value, response.shape, { field: '', free });
}

interface Place {
  /** The innermost member with a name. */
  readonly field: string;
  readonly free?: readonly string[];
}

class Check {
  constructor(
    private readonly response: Side,
    private readonly mode: Checking['mode'],
  ) {}

  member(value: Json, shape: ModelShape, place: Place): string | undefined {
    switch (shape.t) {
      case 'any':
        return undefined;
      case 'boolean':
        return typeof value === 'boolean' ? undefined : mustBe('a boolean', place);
      case 'number':
        return typeof value === 'number' ? inRange(value, shape, place) : mustBe('a number', place);
      case 'string':
        return typeof value === 'string' ? text(value, shape, place) : mustBe('a string', place);
      case 'list':
        return Array.isArray(value) ? this.list(value, shape, place) : mustBe('an array', place);
      case 'map':
        return isObject(value)
          ? this.each(Object.values(value), shape.of, place)
          : mustBe('an object', place);
      case 'structure':
        return isObject(value) ? this.structure(value, shape, place) : mustBe('an object', place);
    }
  }

  private list(value: readonly Json[], shape: Shape<'list'>, place: Place): string | undefined {
    return ofLength(value.length, shape, place) ?? this.each(value, shape.of, place);
  }

  private each(values: readonly Json[], of: number, { field }: Place): string | undefined {
    const shape = this.response.at(of);
    return firstOf(values, (value) => this.member(value, shape, { field }));
  }

  private structure(
    value: Readonly<Record<string, Json>>,
    { members, required = [] }: Shape<'structure'>,
    { free = [] }: Place,
  ): string | undefined {
    const missing = this.mode === 'STRICT' ? required.find((name) => !has(value, name)) : undefined;
    if (missing !== undefined) return `Required field '${missing}' is missing`;
    return firstOf(Object.entries(members), ([field, at]) =>
      has(value, field) && !free.includes(field)
        ? this.member(value[field]!, this.response.at(at), { field })
        : undefined,
    );
  }
}

function text(value: string, shape: Shape<'string'>, place: Place): string | undefined {
  if (shape.enum && !shape.enum.includes(value)) return `Field '${place.field}' is not an expected value`;
  return ofLength(value.length, shape, place);
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

function ofLength(length: number, { min = 0, max = Infinity }: Limits, { field }: Place): string | undefined {
  if (length < min) return `Field '${field}' is smaller than the minimum length`;
  return length > max ? `Field '${field}' exceeds the maximum length` : undefined;
}

function inRange(
  value: number,
  { min = -Infinity, max = Infinity }: Limits,
  { field }: Place,
): string | undefined {
  if (value < min) return `Field '${field}' is less than the minimum value`;
  return value > max ? `Field '${field}' exceeds the maximum value` : undefined;
}

function mustBe(what: string, { field }: Place): string {
  return field === '' ? `Mocked result must be ${what}` : `Field '${field}' must be ${what}`;
}

function firstOf<T>(items: readonly T[], problem: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = problem(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
