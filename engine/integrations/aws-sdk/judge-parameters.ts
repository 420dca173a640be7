import { has, isObject, own, type Json, type JsonObject } from '../../base/json';
import {
  requestOf,
  type ModelShape,
  type ServiceModel,
  type Side,
  type StructureShape,
} from '../../service/models/service-model';

/** What is wrong with the parameters of a call, in the words of Step Functions: names, and the kinds of values. */
export function judgeParameters(model: ServiceModel, action: string, parameters: Json): readonly string[] {
  const request = requestOf(model, action) ?? NO_MEMBERS;
  const judging = new Judging(request);
  judging.value(parameters, request.shape, 'Parameters');
  return judging.problems;
}

const NO_MEMBERS: Side = { shape: { t: 'structure', members: {} }, at: () => ({ t: 'any' }) };

class Judging {
  readonly problems: string[] = [];

  constructor(private readonly request: Side) {}

  value(value: Json, shape: ModelShape, field: string): void {
    if (value === null) return;
    switch (shape.t) {
      case 'any':
        return;
      case 'boolean':
        return this.mustBe('BOOLEAN', typeof value === 'boolean', field);
      case 'number':
        return this.mustBe('NUMBER', typeof value === 'number', field);
      case 'string':
        return this.mustBe('STRING', isText(value, shape), field);
      case 'list':
        if (!Array.isArray(value)) return this.mustBe('ARRAY', false, field);
        return value.forEach((item) => this.value(item, this.request.at(shape.of), field));
      case 'map':
        if (!isObject(value)) return this.mustBe('OBJECT', false, field);
        return Object.values(value).forEach((item) => this.value(item, this.request.at(shape.of), field));
      case 'structure':
        return isObject(value) ? this.structure(value, shape) : this.mustBe('OBJECT', false, field);
    }
  }

  private structure(value: JsonObject, { members, required = [] }: StructureShape): void {
    for (const [name, inner] of Object.entries(value)) {
      const place = own(members, name);
      if (place === undefined) this.problems.push(`The field "${name}" is not supported by Step Functions`);
      else this.value(inner, this.request.at(place), name);
    }
    for (const name of required) {
      if (!has(value, name) || value[name] === null)
        this.problems.push(`The field '${name}' is required but was missing`);
    }
  }

  private mustBe(kind: string, isSo: boolean, field: string): void {
    if (!isSo) this.problems.push(`The value for the field '${field}' must be a ${kind}`);
  }
}

/** Recorded on AWS: JSON goes into a text as text, and a blob takes any value. */
function isText(value: Json, { is }: Extract<ModelShape, { t: 'string' }>): boolean {
  return typeof value === 'string' || is === 'blob' || (is === undefined && typeof value === 'object');
}
