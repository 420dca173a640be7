import { isObject, own, type Json, type JsonObject } from '../../base/json';
import { enumOrder } from '../enum-order';
import { requestOf, wireName, type ModelShape, type ServiceModel, type Side } from './service-model';

/**
 * How a service would refuse a request that does not keep to its model, in the words most of them have; undefined
 * when it does. For services without operations of their own: the others say it themselves.
 */
export function limitProblem(model: ServiceModel, action: string, request: JsonObject): string | undefined {
  const side = requestOf(model, action);
  if (!side) return undefined;
  const checking = new Checking(side);
  checking.value(request, side.shape, '');
  const { problems } = checking;
  if (problems.length === 0) return undefined;
  const count = `${problems.length} validation error${problems.length > 1 ? 's' : ''} detected`;
  return `${count}: ${problems.join('; ')}`;
}

class Checking {
  readonly problems: string[] = [];

  constructor(private readonly request: Side) {}

  value(value: Json, shape: ModelShape, path: string): void {
    switch (shape.t) {
      case 'any':
      case 'boolean':
        return;
      case 'number':
        return this.number(value, shape, path);
      case 'string':
        return this.text(value, shape, path);
      case 'list':
        if (!Array.isArray(value)) return;
        this.size('length', { value: `[${value.map(shown).join(', ')}]`, size: value.length }, shape, path);
        value.forEach((item, index) =>
          this.value(item, this.request.at(shape.of), `${path}.${index + 1}.member`),
        );
        return;
      case 'map':
        if (!isObject(value)) return;
        return Object.entries(value).forEach(([key, item]) =>
          this.value(item, this.request.at(shape.of), `${path}.${key}.member`),
        );
      case 'structure':
        return this.structure(value, shape, path);
    }
  }

  private structure(value: Json, shape: Extract<ModelShape, { t: 'structure' }>, path: string): void {
    if (!isObject(value)) return;
    for (const [name, place] of Object.entries(shape.members)) {
      const wire = wireName(shape, name);
      const inner = own(value, wire);
      const small = wire.charAt(0).toLowerCase() + wire.slice(1);
      const at = path ? `${path}.${small}` : small;
      if (inner !== undefined && inner !== null) this.value(inner, this.request.at(place), at);
      else if (shape.required?.includes(name))
        this.problems.push(`Value null at '${at}' failed to satisfy constraint: Member must not be null`);
    }
  }

  private number(value: Json, { min, max }: Bounds, path: string): void {
    if (typeof value !== 'number') return;
    if (min !== undefined && value < min)
      this.report(String(value), path, `have value greater than or equal to ${min}`);
    if (max !== undefined && value > max)
      this.report(String(value), path, `have value less than or equal to ${max}`);
  }

  private text(value: Json, shape: Extract<ModelShape, { t: 'string' }>, path: string): void {
    if (typeof value !== 'string' || shape.is !== undefined) return;
    if (shape.enum && !shape.enum.includes(value))
      this.report(value, path, `satisfy enum value set: [${enumOrder(shape.enum).join(', ')}]`);
    this.size('length', { value, size: value.length }, shape, path);
  }

  private size(
    what: string,
    { value, size }: { readonly value: string; readonly size: number },
    { min, max }: Bounds,
    path: string,
  ): void {
    if (min !== undefined && size < min)
      this.report(value, path, `have ${what} greater than or equal to ${min}`);
    if (max !== undefined && size > max)
      this.report(value, path, `have ${what} less than or equal to ${max}`);
  }

  private report(value: string, path: string, constraint: string): void {
    this.problems.push(
      `Value '${value}' at '${path}' failed to satisfy constraint: Member must ${constraint}`,
    );
  }
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
