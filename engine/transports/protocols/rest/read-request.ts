import { own, put, type Json, type JsonObject } from '../../../base/json';
import { FrameworkError } from '../../../service/service-error';
import { toBase64 } from '../codec/base64';
import { readScalar } from '../codec/scalars';
import type { WireMember, WireModel, WireShape, WireStructure } from '../models/wire-model';
import type { Found, Target } from './routes';

/** How a protocol reads a body that is not bytes. */
export type ReadBody = (text: string, shape: WireShape) => Json;

export interface RestRequest extends Target {
  readonly body: Uint8Array;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The input of an operation from all the places where its members are. */
export function readRequest(
  { labels, operation }: Found,
  request: RestRequest,
  { model, readBody }: { readonly model: WireModel; readonly readBody: ReadBody },
): JsonObject {
  const shape = operation.input === undefined ? undefined : model.shapes[operation.input];
  if (shape?.t !== 'structure') return {};
  const input: JsonObject = {};
  const body = payload(request.body, shape, { model, readBody });
  for (const [name, value] of Object.entries(body)) put(input, name, value);
  for (const [name, member] of Object.entries(shape.members)) {
    const value = elsewhere({ name, ...member }, { labels, request, model });
    if (value !== undefined) put(input, name, value);
  }
  return input;
}

interface Places {
  readonly labels: Found['labels'];
  readonly request: RestRequest;
  readonly model: WireModel;
}

/** A member that is not in the body. */
function elsewhere(
  { name, at, of }: WireMember & { readonly name: string },
  { labels, request: { query, headers }, model }: Places,
): Json | undefined {
  const shape = model.shapes[of]!;
  switch (at) {
    case 'uri':
      return read(own(labels, name), shape);
    case 'querystring':
      return fromQuery(name, query, { shape, model });
    case 'header':
      return fromHeader(headers[name.toLowerCase()], shape, model);
    case 'headers':
      return withPrefix(headers, name.toLowerCase());
    case 'statusCode':
    case undefined:
      return undefined;
  }
}

function read(text: string | undefined, shape: WireShape): Json | undefined {
  return text === undefined ? undefined : readScalar(text, shape);
}

function fromQuery(
  name: string,
  query: URLSearchParams,
  { shape, model }: { readonly shape: WireShape; readonly model: WireModel },
): Json | undefined {
  if (shape.t === 'list')
    return query.has(name)
      ? query.getAll(name).map((item) => readScalar(item, model.shapes[shape.of]!))
      : undefined;
  return read(query.get(name) ?? undefined, shape);
}

function fromHeader(text: string | undefined, shape: WireShape, model: WireModel): Json | undefined {
  if (text === undefined || shape.t !== 'list') return read(text, shape);
  return text.split(',').map((item) => readScalar(item.trim(), model.shapes[shape.of]!));
}

/** `x-amz-meta-…`: none at all is no member. */
function withPrefix(headers: Target['headers'], prefix: string): JsonObject | undefined {
  const found: JsonObject = {};
  for (const [name, value] of Object.entries(headers))
    if (name.startsWith(prefix) && value !== undefined) put(found, name.slice(prefix.length), value);
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The members that are in the body. */
function payload(
  body: Uint8Array,
  shape: WireStructure,
  { model, readBody }: { readonly model: WireModel; readonly readBody: ReadBody },
): JsonObject {
  if (body.length === 0) return {};
  if (shape.payload === undefined) {
    const isThere = Object.values(shape.members).some(({ at }) => at === undefined);
    const read = isThere ? readBody(textOf(body), shape) : {};
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : {};
  }
  const inner = model.shapes[shape.members[shape.payload]!.of]!;
  const value =
    inner.t === 'blob' ? toBase64(body) : inner.t === 'string' ? textOf(body) : readBody(textOf(body), inner);
  return { [shape.payload]: value };
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new FrameworkError('SerializationException', 'The request body is not UTF-8');
  }
}
