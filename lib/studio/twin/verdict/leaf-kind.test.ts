import { expect, test } from 'vitest';
import type { Whose } from '../whose';
import { textDifferences } from './text-differences';

const a: Whose = {
  partition: 'aws',
  region: 'eu-west-1',
  accountId: '210987654321',
  machine: 'Pedidos',
  execution: '5c1d7a60-7f0c-4a8e-9d57-2d4f5f1a2b3c',
};
const b: Whose = {
  partition: 'aws',
  region: 'us-east-1',
  accountId: '123456789012',
  machine: 'pasos-twin-1',
  execution: 'simulated',
};
const other = '1b2c3d4e-0000-4000-8000-0123456789ab';

/** What differs between two values of the same member, and why. */
test.each([
  [
    'account',
    'cola',
    'https://sqs.eu-west-1.amazonaws.com/210987654321/c',
    'https://sqs.us-east-1.amazonaws.com/123456789012/c',
  ],
  ['account', 'tema', 'arn:aws:sns:eu-west-1:210987654321:t', 'arn:aws:sns:us-east-1:123456789012:t'],
  [
    'names',
    'Id',
    `arn:aws:states:eu-west-1:210987654321:execution:Pedidos:${a.execution}`,
    'arn:aws:states:us-east-1:123456789012:execution:pasos-twin-1:simulated',
  ],
  ['ids', 'pista', a.execution.replace('5c', '6c'), other],
  ['ids', 'MessageId', 'a1', 'b2'],
  ['ids', 'texto', `(Request ID: ABC; fin)`, `(Request ID: XYZ; fin)`],
  ['ids', 'token', 'A'.repeat(60), 'B'.repeat(80)],
  ['time', 'cuando', '2026-11-26T04:00:00.123Z', '2026-01-01T00:00:00Z'],
  ['time', 'StartDate', 1.5, 2.5],
  ['time', 'ms', 1_790_000_000_000, 1_780_000_000_000],
  ['payload', 'total', 10, 11],
  ['payload', 'total', 1_790_000_000_000, 3],
  ['payload', 'nombre', 'Ana', 'Eva'],
  ['payload', 'cuenta', '210987654321', '210987654322'],
  ['payload', 'tipo', '1', 1],
] as const)('%s: %s', (kind, member, left, right) => {
  const found = textDifferences(JSON.stringify({ [member]: left }), JSON.stringify({ [member]: right }), {
    a,
    b,
  });
  expect(found.map((one) => one.kind)).toEqual([kind]);
});

test.each([
  ['{"a":1}', '{"a":1}', []],
  ['{"a":1}', '{ "a": 1 }', []],
  [JSON.stringify({ body: '{"x":1}' }), JSON.stringify({ body: '{"x":2}' }), ['payload $.body $.x']],
  ['{"SdkHttpMetadata":{"n":1}}', '{"SdkHttpMetadata":{"n":2}}', ['metadata $.SdkHttpMetadata.n']],
  ['{"a":1}', '{}', ['payload $.a']],
  ['no es JSON', 'tampoco', ['payload ']],
  ['falla 210987654321', 'falla 123456789012', ['account ']],
])('%s against %s', (left, right, expected) => {
  expect(textDifferences(left, right, { a, b }).map(({ kind, path = '' }) => `${kind} ${path}`)).toEqual(
    expected,
  );
});
