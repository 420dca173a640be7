import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Existing } from '../template/scope';

/** What a resource is made with. */
export interface Making {
  readonly owner: Owner;
  readonly stackName: string;
  readonly logicalId: string;
  /** A name for a resource that the template gives none: of the stack, the resource and chance; the same when it is made again. */
  name(charactersMax: number): string;
  /** Calls a service for the stack, once only however often the deployment is taken up. Throws ServiceError. */
  call(service: string, operation: string, input: JsonObject): Promise<JsonObject>;
}

/** How a change of properties is made. */
export interface Change {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly existing: Existing;
}

/** One type of resource. */
export interface ResourceType {
  /** The properties that it makes something of. */
  readonly properties: readonly string[];
  /** Properties that AWS has and nothing here does: they are taken, and named in the stack's events. */
  readonly unsimulated?: readonly string[];
  readonly required?: readonly string[];
  /** Properties of which a change makes another resource in its place. */
  readonly replacing?: readonly string[];
  create(properties: JsonObject, making: Making): Promise<Existing>;
  /** Absent: any change makes another resource. */
  update?(change: Change, making: Making): Promise<Existing>;
  remove(existing: Existing, making: Making, properties: JsonObject): Promise<void>;
}

/** The members of an object that are there, under the names another API has for them. */
export function renamed(properties: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  const found = Object.entries(names).filter(([name]) => Object.hasOwn(properties, name));
  return Object.fromEntries(found.map(([name, other]) => [other, properties[name]!]));
}

/** Those of the members that are there. */
export function picked(properties: JsonObject, names: readonly string[]): JsonObject {
  return renamed(properties, Object.fromEntries(names.map((name) => [name, name])));
}
