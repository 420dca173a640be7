import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import { toBase64 } from '../../query/encoding/base64';
import { toUtf8 } from '../../query/encoding/utf8';
import {
  requestOf,
  wireName,
  type ModelShape,
  type ServiceModel,
  type Side,
} from '../../service/models/service-model';

/** The parameters of a Task as the service's own API takes them. */
export function toRequest(model: ServiceModel, action: string, parameters: Json): JsonObject {
  const request = requestOf(model, action);
  const written = request ? write(parameters, request.shape, request) : {};
  return isObject(written) ? written : {};
}

function write(value: Json, shape: ModelShape, request: Side): Json {
  switch (shape.t) {
    case 'any':
    case 'boolean':
    case 'number':
      return value;
    case 'string':
      return writeText(value, shape);
    case 'list':
      return Array.isArray(value) ? value.map((item) => write(item, request.at(shape.of), request)) : value;
    case 'map':
      return isObject(value) ? writeMembers(value, (name) => [name, request.at(shape.of)], request) : value;
    case 'structure':
      return isObject(value) ? writeMembers(value, (name) => memberOf(name, shape, request), request) : value;
  }
}

type Member = readonly [name: string, shape: ModelShape];

function memberOf(
  name: string,
  shape: Extract<ModelShape, { t: 'structure' }>,
  request: Side,
): Member | undefined {
  const place = own(shape.members, name);
  return place === undefined ? undefined : [wireName(shape, name), request.at(place)];
}

/** Null is as good as nothing. */
function writeMembers(
  value: JsonObject,
  member: (name: string) => Member | undefined,
  request: Side,
): JsonObject {
  const written: JsonObject = {};
  for (const [given, inner] of Object.entries(value)) {
    const found = inner === null ? undefined : member(given);
    if (found) put(written, found[0], write(inner, found[1], request));
  }
  return written;
}

function writeText(value: Json, { is }: Extract<ModelShape, { t: 'string' }>): Json {
  if (is === 'time') return typeof value === 'string' ? Date.parse(value) / 1000 : value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return is === 'blob' ? toBase64(toUtf8(text)) : text;
}
