import { own, put, type Json, type JsonObject } from '../../../base/json';
import type { WireMember, WireModel, WireShape, WireStructure } from '../models/wire-model';
import { readScalar } from '../codec/scalars';
import type { XmlElement } from './parse-xml';

/** A value of the API from its element. */
export function fromXml(element: XmlElement, shape: WireShape, model: WireModel): Json {
  switch (shape.t) {
    case 'structure':
      return structureFromXml(element, shape, model);
    case 'list':
      return element.children.map((child) => fromXml(child, model.shapes[shape.of]!, model));
    case 'map':
      return mapFromXml(element.children, shape, model);
    case 'any':
    case 'blob':
    case 'boolean':
    case 'number':
    case 'string':
    case 'time':
      return readScalar(element.text, shape);
  }
}

function structureFromXml(element: XmlElement, { members }: WireStructure, model: WireModel): JsonObject {
  const read: JsonObject = {};
  for (const [name, member] of Object.entries(members)) {
    const value = member.at ? undefined : memberFromXml(element, { name, ...member }, model);
    if (value !== undefined) put(read, name, value);
  }
  return read;
}

function memberFromXml(
  { attributes, children }: XmlElement,
  member: WireMember & { readonly name: string },
  model: WireModel,
): Json | undefined {
  const shape = model.shapes[member.of]!;
  if (member.attribute) return own(attributes, member.name);
  const isFlat = member.flat || ('flat' in shape && shape.flat);
  const name = isFlat && shape.t === 'list' ? (shape.name ?? member.name) : member.name;
  const found = children.filter((child) => child.name === name);
  if (found.length === 0) return undefined;
  if (isFlat && shape.t === 'list')
    return found.map((child) => fromXml(child, model.shapes[shape.of]!, model));
  if (isFlat && shape.t === 'map') return mapFromXml(found, shape, model);
  return fromXml(found[0]!, shape, model);
}

function mapFromXml(
  entries: readonly XmlElement[],
  { key = 'key', value = 'value', of }: Extract<WireShape, { t: 'map' }>,
  model: WireModel,
): JsonObject {
  const read: JsonObject = {};
  for (const { children } of entries) {
    const name = children.find((child) => child.name === key)?.text;
    const element = children.find((child) => child.name === value);
    if (name !== undefined && element) put(read, name, fromXml(element, model.shapes[of]!, model));
  }
  return read;
}
