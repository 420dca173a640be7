import type { Json, JsonObject } from '../../../base/json';
import type { Place } from './scope';

/** What machines made up by chance are started with, more or less: their paths look for it. */
export const INPUTS: readonly [Json, ...Json[]] = [
  { a: 'text', b: [1, { x: 2 }, null], c: { d: { e: true } }, n: 2, t: '2026-01-01T00:01:00Z' },
  { a: 'text', b: [], c: null, n: 0, t: '2026-01-01T00:00:00Z' },
  { a: 7, n: 'two', __proto__: 1 },
  [1, 2, 3],
  [],
  'text',
  null,
  { constructor: { toString: 1 }, b: { length: 3 } },
];

export function value({ choices }: Place): Json {
  return choices.of<Json>({ a: 'new', b: [1, 2] }, 1, 'a text', [], null, true, -1.5, { deep: [{ er: {} }] });
}

/** Three of four find something, whatever the input. */
export function path(place: Place): string {
  const { choices } = place;
  return choices.of(
    referencePath(place),
    referencePath(place),
    referencePath(place),
    '$..a',
    '$.b[?(@.x > 1)]',
  );
}

/** A path to one place. */
export function referencePath({ choices, readable }: Place): string {
  if (!choices.chance(30)) return choices.of('$', '$$.State.Name', '$$.Execution.Input', '$.a');
  const [first = 'none'] = readable;
  const variable = choices.of(first, ...readable);
  return choices.of(
    '$.b',
    '$.b[0]',
    '$.b[1].x',
    '$.c.d',
    '$.n',
    '$$.Execution.Input.b',
    '$$.Map.Item.Index',
    '$$.Task.Token',
    readable.length > 0 ? `$${variable}` : '$.t',
    readable.length > 0 ? `$${variable}.a` : '$.b[2]',
  );
}

function intrinsic({ choices }: Place): string {
  return choices.of(
    "States.Format('{}', $.a)",
    'States.UUID()',
    'States.MathRandom(0, 9)',
    'States.Array($.a, 1, null)',
    'States.ArrayLength($.b)',
    'States.JsonToString($)',
    "States.StringToJson('[1]')",
    'States.MathAdd($.n, 1)',
    "States.Hash('a', 'SHA-256')",
    'States.ArrayContains($.b, States.Array(1))',
  );
}

/** A payload template of JSONPath. */
export function template(place: Place): JsonObject {
  const { choices } = place;
  return {
    ...choices.some(50, {
      'a.$': () => path(place),
      'b.$': () => (choices.chance(50) ? intrinsic(place) : path(place)),
      c: () => value(place),
      nested: () => ({ 'd.$': path(place), list: [value(place)] }),
      '__proto__.$': () => '$',
    }),
  };
}

/** A text that is one expression of JSONata. */
export function expression({ choices, readable }: Place): string {
  const [variable = 'none'] = readable;
  const fine = () =>
    choices.of(
      '$states.input',
      '$states.context.State.Name',
      '{"a": $states.context.Execution.Name, "b": [1, 2, 3]}',
      '$uuid()',
      '$random()',
      '$now()',
      '$range(0, 3, 1)',
      '$hash("a", "MD5")',
      '$count($states.input.b) > 1',
      '$exists($states.input.a) ? 1 : "none"',
    );
  const doubtful = () =>
    choices.of(
      '$states.input.a',
      '$states.input.b',
      '$states.context.Execution.Input.b',
      '$states.context.Map.Item.Value',
      '$error("by hand")',
      '$states.input.nothing',
      'function($x) { $x }',
      '1 / 0',
      `$${variable}`,
    );
  return `{% ${choices.chance(20) ? doubtful() : fine()} %}`;
}

/** Anything that may stand where JSONata takes values. */
export function jsonata(place: Place): Json {
  const { choices } = place;
  return choices.of<() => Json>(
    () => expression(place),
    () => value(place),
    () => ({ a: expression(place), list: [value(place), expression(place)] }),
  )();
}
