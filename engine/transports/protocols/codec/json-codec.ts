import { isObject, own, put, type Json, type JsonObject } from '../../../base/json';
import type { TimeFormat, WireMember, WireModel, WireShape, WireStructure } from '../models/wire-model';
import { readTime, writeTime } from './times';

/** A body of REST-JSON with the names of the API. What does not fit stays as it is: the service refuses it. */
export function fromJson(value: Json, shape: WireShape, model: WireModel): Json {
  switch (shape.t) {
    case 'structure':
      return isObject(value) ? structureFromJson(value, shape, model) : value;
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => fromJson(item, model.shapes[shape.of]!, model))
        : value;
    case 'map':
      return isObject(value)
        ? mapValues(value, (item) => fromJson(item, model.shapes[shape.of]!, model))
        : value;
    case 'time':
      return typeof value === 'string' && Number.isFinite(readTime(value)) ? readTime(value) : value;
    case 'any':
    case 'blob':
    case 'boolean':
    case 'number':
    case 'string':
      return value;
  }
}

function structureFromJson(value: JsonObject, { members }: WireStructure, model: WireModel): JsonObject {
  const read: JsonObject = {};
  for (const [name, member] of Object.entries(members)) {
    if (member.at) continue;
    const given = own(value, member.name ?? name);
    if (given !== undefined) put(read, name, fromJson(given, model.shapes[member.of]!, model));
  }
  return read;
}

/** What a service answers, with the names of the wire; members that are undefined are left out. */
export function toJson(value: unknown, shape: WireShape, model: WireModel): unknown {
  switch (shape.t) {
    case 'structure':
      return isObject(value) ? structureToJson(value, shape, model) : value;
    case 'list':
      return Array.isArray(value) ? value.map((item) => toJson(item, model.shapes[shape.of]!, model)) : value;
    case 'map':
      return isObject(value)
        ? mapValues(value, (item) => toJson(item, model.shapes[shape.of]!, model))
        : value;
    case 'time':
      return timeToJson(value, shape.format);
    case 'any':
    case 'blob':
    case 'boolean':
    case 'number':
    case 'string':
      return value;
  }
}

function structureToJson(value: JsonObject, { members }: WireStructure, model: WireModel) {
  const written: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(members)) {
    const given: unknown = own(value, name);
    if (member.at || given === undefined || given === null) continue;
    put(written, member.name ?? name, memberToJson(given, member, model));
  }
  return written;
}

function memberToJson(value: unknown, { of, format }: WireMember, model: WireModel): unknown {
  const shape = model.shapes[of]!;
  return shape.t === 'time' ? timeToJson(value, format ?? shape.format) : toJson(value, shape, model);
}

function timeToJson(value: unknown, format: TimeFormat = 'unixTimestamp'): unknown {
  return typeof value !== 'number' || format === 'unixTimestamp' ? value : writeTime(value, format);
}

function mapValues<T>(object: JsonObject, change: (value: Json) => T): Record<string, T> {
  const changed: Record<string, T> = {};
  for (const [key, value] of Object.entries(object)) put(changed, key, change(value));
  return changed;
}
