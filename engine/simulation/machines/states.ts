import type { JsonObject } from '../../base/json';
import { INVOKE, LAMBDA } from '../work/services';

/** A definition that starts with the first of its states, each going on to the next. */
export function chain(states: Readonly<Record<string, JsonObject>>, more: JsonObject = {}): JsonObject {
  const names = Object.keys(states);
  const linked = names.map((name, index) => {
    const next = names[index + 1];
    const ends =
      ['Succeed', 'Fail', 'Choice'].includes(String(states[name]!.Type)) ||
      'Next' in states[name]! ||
      'End' in states[name]!;
    return [name, { ...states[name], ...(ends ? {} : next === undefined ? { End: true } : { Next: next }) }];
  });
  return { StartAt: names[0]!, States: Object.fromEntries(linked) as JsonObject, ...more };
}

export const pass = (more: JsonObject = {}): JsonObject => ({ Type: 'Pass', ...more });
export const wait = (seconds: number, more: JsonObject = {}): JsonObject => ({
  Type: 'Wait',
  Seconds: seconds,
  ...more,
});

/** What work is handed: its plan, and which attempt it is. */
export function planned(work: string, plan = '$$.Execution.Input.plan'): JsonObject {
  return { work, 'plan.$': plan, 'attempt.$': '$$.State.RetryCount' };
}

export function lambda(work: string, more: JsonObject = {}, plan?: string): JsonObject {
  return { Type: 'Task', Resource: LAMBDA, Parameters: planned(work, plan), ...more };
}

export function invoke(work: string, more: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: INVOKE,
    Parameters: { FunctionName: 'f', Payload: planned(work) },
    ResultSelector: { 'given.$': '$.Payload' },
    ...more,
  };
}

export const RETRY_BOOM = { ErrorEquals: ['Boom'], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 2 };
export const CATCH_ALL = (next: string): JsonObject => ({
  ErrorEquals: ['States.ALL'],
  Next: next,
  ResultPath: '$.caught',
});
