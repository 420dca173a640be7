import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import { fromBase64 } from '../../query/encoding/base64';
import { fromUtf8 } from '../../query/encoding/utf8';
import {
  responseOf,
  wireName,
  type ModelShape,
  type ServiceModel,
  type Side,
  type StructureShape,
} from '../../service/models/service-model';

/** What a service answered, with the names and values that Step Functions gives it. */
export function fromResponse(
  model: ServiceModel,
  action: string,
  answer: Readonly<Record<string, unknown>>,
): JsonObject {
  const response = responseOf(model, action);
  const read = response ? readValue(answer as JsonObject, response.shape, response) : {};
  return isObject(read) ? read : {};
}

function readValue(value: Json, shape: ModelShape, response: Side): Json {
  switch (shape.t) {
    case 'any':
    case 'boolean':
    case 'number':
      return value;
    case 'string':
      return readText(value, shape);
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => readValue(item, response.at(shape.of), response))
        : value;
    case 'map':
      return isObject(value) ? readMap(value, response.at(shape.of), response) : value;
    case 'structure':
      return isObject(value) ? readStructure(value, shape, response) : value;
  }
}

function readMap(value: JsonObject, of: ModelShape, response: Side): JsonObject {
  const read: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) put(read, key, readValue(inner, of, response));
  return read;
}

/** In the order of the model; what the model does not know is not shown. */
function readStructure(value: JsonObject, shape: StructureShape, response: Side): JsonObject {
  const read: JsonObject = {};
  for (const [name, place] of Object.entries(shape.members)) {
    const inner = own(value, wireName(shape, name));
    if (inner !== undefined && inner !== null)
      put(read, name, readValue(inner, response.at(place), response));
  }
  return read;
}

function readText(value: Json, { is }: Extract<ModelShape, { t: 'string' }>): Json {
  if (is === 'time') return typeof value === 'number' ? instant(value) : value;
  if (is !== 'blob' || typeof value !== 'string') return value;
  // Recorded on AWS for the body of an object. Bytes that are no text stay as they are written.
  const text = fromUtf8(fromBase64(value));
  return text.includes('\uFFFD') ? value : text;
}

/** As Java writes an Instant: no fraction when there is none. */
function instant(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().replace('.000Z', 'Z');
}
