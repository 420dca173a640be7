import { isObject, own, put, type Json, type JsonObject } from '../base/json';
import type { TaskRequest } from '../host/ports';
import type { CallReply } from './integration';
import { exceptionName, isServiceError, optimizedCause, type ServiceError } from './service-error';

/** How an optimized integration names what goes wrong: the prefix of its errors, and the service as the Java SDK 1 calls it. */
export interface OptimizedNames {
  readonly prefix: string;
  readonly service: string;
  /** The errors that SDK has classes for; all others share one, `<service>Exception`. */
  readonly modelled: ReadonlySet<string>;
}

/** The reply to a call that its service refused. */
export function refused(error: unknown, requestId: string, names: OptimizedNames): CallReply {
  if (!isServiceError(error)) throw error;
  const { prefix, service, modelled } = names;
  const name = modelled.has(error.code) ? exceptionName(error.code) : `${service}Exception`;
  const shown = { code: queryCodeOf(error) ?? error.code, message: error.message, status: error.status };
  return {
    kind: 'TaskFailed',
    error: `${prefix}.${name}`,
    cause: optimizedCause(shown, service, requestId),
  };
}

function queryCodeOf(error: ServiceError): string | undefined {
  return 'queryCode' in error && typeof error.queryCode === 'string' ? error.queryCode : undefined;
}

/** The parameters of a Task as the service takes them: what it takes as text may be any JSON. */
export function parametersOf({ input }: Pick<TaskRequest, 'input'>, texts: readonly string[]): JsonObject {
  const parameters: JsonObject = {};
  for (const [name, value] of Object.entries(isObject(input) ? input : {})) {
    if (value === null) continue;
    put(parameters, name, texts.includes(name) ? asText(value) : value);
  }
  return parameters;
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a service answered, without what it did not say. */
export function answerOf(output: Readonly<Record<string, unknown>>): JsonObject {
  const said: JsonObject = {};
  for (const [name, value] of Object.entries(output)) if (value !== undefined) put(said, name, value as Json);
  return said;
}

/** A text among the parameters. */
export function textOf(parameters: JsonObject, name: string): string | undefined {
  const value = own(parameters, name);
  return typeof value === 'string' ? value : undefined;
}
