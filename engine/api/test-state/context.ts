import type { State } from '../../asl/program';
import { isObject, type Json, type JsonObject } from '../../base/json';
import { readPayload } from '../payload';
import { ApiError } from '../errors';

type Kind = 'string' | 'number' | 'any';

/** What a context object may have, and of what type. */
const FIELDS = {
  Execution: {
    Id: 'string',
    Input: 'any',
    Name: 'string',
    RoleArn: 'string',
    StartTime: 'string',
    RedriveCount: 'number',
    RedriveTime: 'string',
  },
  State: { EnteredTime: 'string', Name: 'string', RetryCount: 'number' },
  StateMachine: { Id: 'string', Name: 'string' },
  Task: { Token: 'string' },
} as const satisfies Record<string, Record<string, Kind>>;

/** The context object a caller wants the state to see. */
export function readContext(text: string, state: State): JsonObject {
  const context = readPayload(text, invalid);
  if (!isObject(context)) throw invalid('Context object must be a JSON object');
  for (const [name, value] of Object.entries(context)) assertPart(name, value, state);
  return context;
}

function assertPart(name: string, value: Json, state: State): void {
  if (name === 'Map') throw invalid("'Map' field is not supported when mocking a Context object");
  const fields = Object.entries(FIELDS).find(([known]) => known === name)?.[1];
  if (!fields) throw notAllowed(name);
  if (name === 'Task' && !hasToken(state)) {
    throw invalid(
      "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
    );
  }
  if (!isObject(value)) throw invalid(`${name} must be an object`);
  for (const [member, inner] of Object.entries(value)) {
    const kind = Object.entries<Kind>(fields).find(([known]) => known === member)?.[1];
    if (!kind) throw notAllowed(member);
    if (kind !== 'any' && typeof inner !== kind) throw invalid(`${name}.${member} must be a ${kind}`);
  }
}

function hasToken(state: State): boolean {
  return (
    state.type === 'Task' &&
    state.resource.kind === 'service' &&
    state.resource.pattern !== 'request-response'
  );
}

function notAllowed(name: string): ApiError {
  return invalid(`Field '${name}' is not allowed`);
}

function invalid(problem: string): ApiError {
  return new ApiError('ValidationException', `Invalid Context object provided: ${problem}`);
}
