import fc from 'fast-check';
import type { JsonObject } from '../../base/json';
import { EXECUTION, FAIL, MACHINE, PASS, ROLE, WAIT } from '../../conformance/api-under-test';
import { getShape, model, type ModelShape } from './api-model';

/** Stands for the token of a task that waits. */
export const TOKEN = 'TOKEN';

export interface FuzzedRequest {
  readonly operation: string;
  readonly input: JsonObject;
}

/** Requests that the model allows, requests that break it at its edges, and now and then anything at all. */
export function request(operations: readonly string[]): fc.Arbitrary<FuzzedRequest> {
  return fc
    .constantFrom(...operations)
    .chain((operation) =>
      structure(getShape(model.operations[operation]!.input)).map((input) => ({ operation, input })),
    );
}

const anything: fc.Arbitrary<unknown> = fc.jsonValue();
/** JSON leaves it out. */
const nothing: fc.Arbitrary<unknown> = fc.constant(undefined);

function rarely(odd: fc.Arbitrary<unknown>, usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: odd, weight: 1 }, { arbitrary: usual, weight: 40 });
}

function value(shapeName: string, member = ''): fc.Arbitrary<unknown> {
  const shape = getShape(shapeName);
  switch (shape.t) {
    case 'structure':
      return structure(shape);
    case 'list':
      return fc.array(value(shape.member!), { maxLength: 3 });
    case 'string':
      return text(shape, likely[member] ?? likely[shapeName]);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'long':
    case 'float':
      return number(shape, shapeName === 'VersionWeight' ? [100, 50] : undefined);
    case 'map':
    case 'timestamp':
      throw new Error(`no request has a ${shape.t}`);
  }
}

function structure({ members = {}, req = [] }: ModelShape): fc.Arbitrary<JsonObject> {
  const entries = Object.entries(members).map(([name, shape]) => {
    const given = rarely(anything, value(shape, name));
    return [name, req.includes(name) ? rarely(nothing, given) : fc.oneof(nothing, nothing, given)] as const;
  });
  return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<JsonObject>;
}
function text(shape: ModelShape, known: readonly string[] = []): fc.Arbitrary<unknown> {
  const { enum: values, min = 0, max = 300 } = shape;
  const choices = [...known, ...(values ?? [])];
  const edge = fc.constantFrom(
    ...[min - 1, min, max, max + 1].filter((length) => length >= 0 && length < 5_000),
  );
  const odd = fc.oneof(
    edge.map((length) => 'a'.repeat(length)),
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.json(),
  );
  if (choices.length === 0) return odd;
  return rarely(odd, fc.constantFrom(...choices));
}

function number(
  { min = -10, max = 1_000_000 }: ModelShape,
  known: readonly number[] = [1],
): fc.Arbitrary<unknown> {
  const edges = fc.constantFrom(min - 1, min, max, max + 1, 0.5);
  return fc.oneof(
    { arbitrary: edges, weight: 1 },
    { arbitrary: fc.integer({ min, max }), weight: 2 },
    { arbitrary: fc.constantFrom(...known), weight: 5 },
  );
}

const ACTIVITY = MACHINE.replace('stateMachine', 'activity');
const ARNS = [
  MACHINE,
  `${MACHINE}:1`,
  `${MACHINE}:2`,
  `${MACHINE}:live`,
  `${MACHINE}/Each`,
  `${EXECUTION}:one`,
  `${EXECUTION}:one`.replace('execution', 'express'),
  `${MACHINE.replace('stateMachine', 'mapRun')}/Each:1`,
  ACTIVITY,
  ACTIVITY.replace('123456789012', '000000000001'),
  `${MACHINE}:`,
  'arn:aws:states:::x',
];

const often = (value: string) => [...Array.from({ length: 20 }, () => value), ...ARNS];

/** Values that lead somewhere, by the name of the member or of its shape. */
const likely: Readonly<Record<string, readonly string[]>> = {
  Arn: ARNS,
  LongArn: ARNS,
  activityArn: often(ACTIVITY),
  executionArn: often(`${EXECUTION}:one`),
  resourceArn: [...often(MACHINE), ...often(ACTIVITY)],
  stateMachineArn: often(MACHINE),
  stateMachineVersionArn: often(`${MACHINE}:1`),
  stateMachineAliasArn: often(`${MACHINE}:live`),
  roleArn: [ROLE],
  logGroupArn: ['arn:aws:logs:us-east-1:123456789012:log-group:lab:*'],
  Name: ['hola', 'one', 'two', 'año', '__proto__'],
  CharacterRestrictedName: ['live', 'test', 'toString', '7'],
  Definition: [PASS, WAIT, FAIL, '{}', '['],
  SensitiveData: ['{}', '{"a":1}', '[', 'null'],
  RevisionId: ['INITIAL', 'x'],
  TagKey: ['one', 'aws:x', '__proto__'],
  PageToken: ['00', 'ff2e'],
  TaskToken: [TOKEN, TOKEN, 'x'],
};
