import type { Owner } from '../base/arn';
import { own, type JsonObject } from '../base/json';
import { FrameworkError, type ServiceError } from './service-error';
import { parseInput, struct, type Members, type Parsed, type Shape } from './shape';

/** Who signed, and what says what they may do. */
export interface Principal {
  readonly arn: string;
  /** The role that was taken on: its policies say it. */
  readonly role?: string;
  /** A policy document: all that a user may do, or what of their role a session may. Without any, everything. */
  readonly policy?: string;
}

/** Who calls: the account whose resources are meant, and whether anybody still waits for the answer. */
export interface Caller extends Owner {
  /** The execution whose Task calls, if one does. */
  readonly executionArn?: string;
  /** Which attempt of that Task: its UUID. */
  readonly attempt?: string;
  /** The access key that signed, where a client from outside calls. */
  readonly accessKeyId?: string;
  /** Who signed, where somebody has looked at the signature. */
  readonly principal?: Principal;
  /** What has this call done once only: called again under the same key, it changes nothing and answers as it did. */
  readonly journal?: string;
  /** Calls `listener` once the client has gone away. */
  readonly whenGone?: (listener: () => void) => void;
}

/** A response member that is undefined is left out, as AWS leaves out null. */
export type Output = Readonly<Record<string, unknown>>;

/** One action of an AWS service; `Call` is what its service gives it to work with. */
export interface Operation<Name extends string, Call> {
  readonly name: Name;
  readonly input: Shape<unknown>;
  answer(body: JsonObject, call: Call): Promise<Output>;
}

export interface OperationSpec<Name extends string, Call, M extends Members> {
  readonly name: Name;
  readonly input: M;
  handle(input: Parsed<M>, call: Call): Promise<Output>;
}

/** How a service makes its operations; `refuse` is its error for an input that breaks a constraint. */
export function operations<Name extends string, Call>(refuse: (violations: string) => ServiceError) {
  return function operation<M extends Members>(spec: OperationSpec<Name, Call, M>): Operation<Name, Call> {
    const { name, handle } = spec;
    const input = struct(spec.input);
    return { name, input, answer: async (body, call) => handle(parseInput(input, body, refuse), call) };
  };
}

/** A service as a transport sees it. */
export interface Api {
  /** The names of those it has, where they are known. */
  readonly operations?: readonly string[];
  /** Performs `operation` for `caller`; throws ServiceError. */
  call(operation: string, body: JsonObject, caller: Caller): Promise<Output>;
}

/** A service that speaks AWS JSON, known by the prefix of `X-Amz-Target`. */
export interface JsonService {
  readonly target: string;
  readonly version: '1.0' | '1.1';
  /** What the scope of a signature calls it; any, where it is not said. */
  readonly scope?: string;
  readonly api: Api;
}

/** The API of a service from its table of operations. */
export function apiOf<Name extends string, Call>(
  table: Readonly<Record<Name, Operation<Name, Call>>>,
  callFor: (caller: Caller) => Call,
): Api {
  return {
    operations: Object.keys(table),
    async call(name, body, caller) {
      const operation = own<Operation<Name, Call>>(table, name);
      if (!operation) throw new FrameworkError('UnknownOperationException', '');
      return operation.answer(body, callFor(caller));
    },
  };
}
