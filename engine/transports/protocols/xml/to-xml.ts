import { isObject, own, type JsonObject } from '../../../base/json';
import type { WireMember, WireModel, WireShape, WireStructure } from '../models/wire-model';
import { writeScalar } from '../codec/scalars';

/** Elements of values as a model says; `shape`: how times look that come in whole seconds. */
export interface XmlWriter {
  readonly model: WireModel;
  readonly wholeSeconds: '00Z' | '00.000Z';
}

/** An element with what a service answers in it; members that are undefined are left out. */
export function toXml(name: string, value: unknown, shape: WireShape, writer: XmlWriter): string {
  const attributes = shape.t === 'structure' && isObject(value) ? attributesOf(value, shape) : '';
  return `<${name}${attributes}>${inside(value, shape, writer)}</${name}>`;
}

/** What stands in the element of a value. */
export function inside(value: unknown, shape: WireShape, writer: XmlWriter): string {
  switch (shape.t) {
    case 'structure':
      return isObject(value) ? membersToXml(value, shape, writer) : '';
    case 'list':
      return entriesToXml(shape.name ?? 'member', value, shape, writer);
    case 'map':
      return mapToXml('entry', value, { shape, writer });
    case 'any':
    case 'blob':
    case 'boolean':
    case 'number':
    case 'string':
    case 'time':
      return escapeXml(timesCut(writeScalar(value, shape, 'iso8601'), shape, writer));
  }
}

function timesCut(text: string, { t }: WireShape, { wholeSeconds }: XmlWriter): string {
  return t === 'time' && wholeSeconds === '00Z' ? text.replace(/\.000Z$/, 'Z') : text;
}

function membersToXml(value: JsonObject, { members }: WireStructure, writer: XmlWriter): string {
  return Object.entries(members)
    .map(([name, member]) => {
      const given: unknown = own(value, name);
      if (given === undefined || given === null || member.at || member.attribute) return '';
      return memberToXml(given, { name, ...member }, writer);
    })
    .join('');
}

function memberToXml(
  value: unknown,
  member: WireMember & { readonly name: string },
  writer: XmlWriter,
): string {
  const shape = writer.model.shapes[member.of]!;
  const isFlat = member.flat || ('flat' in shape && shape.flat);
  if (isFlat && shape.t === 'list') return entriesToXml(shape.name ?? member.name, value, shape, writer);
  if (isFlat && shape.t === 'map') return mapToXml(member.name, value, { shape, writer });
  return toXml(member.name, value, shape, writer);
}

function entriesToXml(
  name: string,
  value: unknown,
  { of }: { readonly of: number },
  writer: XmlWriter,
): string {
  if (!Array.isArray(value)) return '';
  return value.map((item) => toXml(name, item, writer.model.shapes[of]!, writer)).join('');
}

interface Map {
  readonly shape: Extract<WireShape, { t: 'map' }>;
  readonly writer: XmlWriter;
}

function mapToXml(name: string, value: unknown, { shape, writer }: Map): string {
  if (!isObject(value)) return '';
  const { key = 'key', value: valueName = 'value', of } = shape;
  return Object.entries(value)
    .map(([each, item]) => {
      const content = toXml(valueName, item, writer.model.shapes[of]!, writer);
      return `<${name}><${key}>${escapeXml(each)}</${key}>${content}</${name}>`;
    })
    .join('');
}

function attributesOf(value: JsonObject, { members, namespace, prefix }: WireStructure): string {
  const declared = namespace && prefix ? ` xmlns:${prefix}="${escapeXml(namespace)}"` : '';
  const given = Object.entries(members)
    .filter(([name, { attribute }]) => attribute && own(value, name) !== undefined)
    .map(([name, member]) => ` ${member.name ?? name}="${escapeXml(String(own(value, name)))}"`);
  return declared + given.join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML 1.0 cannot hold at all goes as a reference, as S3 writes it. */
export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    (character) => ESCAPES[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  );
}
