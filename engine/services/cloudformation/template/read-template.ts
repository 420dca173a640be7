import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { isObject, own, put, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';

/** A template as JSON, its short forms written out. */
export interface Template {
  readonly description?: string;
  readonly transforms: readonly string[];
  readonly parameters: Readonly<Record<string, JsonObject>>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly resources: Readonly<Record<string, JsonObject>>;
  readonly outputs: Readonly<Record<string, JsonObject>>;
  readonly globals: JsonObject;
}

const SECTIONS = [
  ...['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Rules', 'Mappings'],
  ...['Conditions', 'Transform', 'Resources', 'Outputs', 'Globals', 'Hooks'],
];

/** Reads JSON or YAML. */
export function readTemplate(text: string): Template {
  const value = text.trimStart().startsWith('{') ? readJson(text) : readYaml(text);
  if (!isObject(value)) throw new TemplateError('Template format error: unsupported structure.');
  const strange = Object.keys(value).filter((section) => !SECTIONS.includes(section));
  if (strange.length > 0) {
    throw new TemplateError(`Invalid template property or properties [${strange.join(', ')}]`);
  }
  const resources = sectionOf(value, 'Resources');
  if (Object.keys(resources).length === 0) {
    throw new TemplateError('Template format error: At least one Resources member must be defined.');
  }
  const description = own(value, 'Description');
  const transform = own(value, 'Transform') ?? [];
  return {
    ...(typeof description === 'string' && { description }),
    transforms: (Array.isArray(transform) ? transform : [transform]).map(String),
    parameters: sectionOf(value, 'Parameters'),
    mappings: sectionOf(value, 'Mappings'),
    conditions: memberOf(value, 'Conditions'),
    resources,
    outputs: sectionOf(value, 'Outputs'),
    globals: memberOf(value, 'Globals'),
  };
}

function memberOf(template: JsonObject, name: string): JsonObject {
  const section = own(template, name) ?? {};
  if (isObject(section)) return section;
  throw new TemplateError(`Template format error: ${name} section must be a map.`);
}

/** A section whose members are structures. */
function sectionOf(template: JsonObject, name: string): Readonly<Record<string, JsonObject>> {
  const section = memberOf(template, name);
  for (const [member, value] of Object.entries(section)) {
    if (!isObject(value)) {
      throw new TemplateError(`Template format error: Every ${name} object must contain a map: ${member}`);
    }
  }
  return section as Readonly<Record<string, JsonObject>>;
}

function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new TemplateError('Template format error: JSON not well-formed.');
  }
}

function readYaml(text: string): Json {
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent', uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const at = error.linePos?.[0];
    const where = at ? ` (line ${at.line}, column ${at.col})` : '';
    throw new TemplateError(`Template format error: YAML not well-formed.${where}`);
  }
  return jsonOf(document.contents, document);
}

function jsonOf(node: unknown, document: Document): Json {
  if (isAlias(node)) return jsonOf(node.resolve(document), document);
  const { tag } = (node ?? {}) as Node;
  const value = plain(node, document);
  return tag?.startsWith('!') && !tag.startsWith('!!') ? written(tag.slice(1), value) : value;
}

function plain(node: unknown, document: Document): Json {
  if (isSeq(node)) return node.items.map((item) => jsonOf(item, document));
  if (!isMap(node)) return isScalar(node) ? scalar(node.value) : null;
  const object: JsonObject = {};
  for (const { key, value } of node.items) {
    put(object, isScalar(key) ? String(key.value) : String(key), jsonOf(value, document));
  }
  return object;
}

function scalar(value: unknown): Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Json;
  return String(value);
}

/** `!Ref` and `!Condition` keep their names, all others get `Fn::`; `!GetAtt A.B` is a list. */
function written(name: string, value: Json): JsonObject {
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name !== 'GetAtt' || typeof value !== 'string') return { [`Fn::${name}`]: value };
  const [resource = '', ...attribute] = value.split('.');
  return { 'Fn::GetAtt': [resource, attribute.join('.')] };
}
