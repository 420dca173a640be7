import type { JsonObject } from '../../base/json';
import { formatDiagnostic } from './format-diagnostic';
import { validateDefinition } from './validate-definition';
import type { ValidationOptions } from './view/machine-view';

export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const call = { Type: 'Task', Resource: INVOKE, Parameters: { FunctionName: 'f' } };

/** A machine that starts at A; `more` are its other states. */
export const startingWith = (state: unknown, more: JsonObject = {}) =>
  ({ StartAt: 'A', States: { A: state, ...more } }) as JsonObject;
export const pass = (fields: JsonObject) => startingWith({ Type: 'Pass', End: true, ...fields });
export const task = (fields: JsonObject) => startingWith({ ...call, End: true, ...fields });
export const wait = (fields: JsonObject) => startingWith({ Type: 'Wait', End: true, ...fields });
export const fail = (fields: JsonObject) => startingWith({ Type: 'Fail', ...fields });
export const map = (fields: JsonObject) =>
  startingWith({ Type: 'Map', ItemProcessor: room('I'), End: true, ...fields });
export const rule = (fields: JsonObject) =>
  startingWith(
    { Type: 'Choice', Choices: [{ Next: 'Z', ...fields }], Default: 'Z' },
    { Z: { Type: 'Succeed' } },
  );
/** The same machine, all of it in JSONata. */
export const inJsonata = (definition: JsonObject) => ({ ...definition, QueryLanguage: 'JSONata' });
export const room = (name: string, fields: JsonObject = {}) => ({
  StartAt: name,
  States: { [name]: { Type: 'Pass', End: true, ...fields } },
});
/** A Map whose items run in child executions of their own. */
export const distributed = (fields: JsonObject, inner: unknown = room('I'), ExecutionType = 'STANDARD') =>
  map({
    ItemProcessor: { ...(inner as JsonObject), ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType } },
    ...fields,
  });
export const parallel = (...branches: unknown[]) =>
  startingWith({ Type: 'Parallel', Branches: branches, End: true } as JsonObject);

export function found(definition: unknown, options: ValidationOptions = {}): string[] {
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
  return validateDefinition(text, options).diagnostics.map(formatDiagnostic);
}

export const S = 'SCHEMA_VALIDATION_FAILED: ';
export const T = 'MISSING_TRANSITION_TARGET: ';
export type Refusal = readonly [string, unknown, ...string[]];

export const TOKENS = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
export const OPERATORS =
  /There should only be one of the following fields: \[StringEquals, StringEqualsPath, .*, IsTimestamp\]/;
