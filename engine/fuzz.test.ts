import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from './api/model/requests-under-test';
import { OPERATIONS } from './api/registry';
import { EVERYTHING, placesIn, REPLACEMENTS, replaced } from './asl/validate/everything.fixture';
import type { Json, JsonObject } from './base/json';
import { randomMachine } from './machine/testing/random/random-machine';

/** `PASOS_FUZZ_RUNS=10000 npx vitest run engine/fuzz` throws so many of each at the endpoint, others each time. */
const runs = process.env.PASOS_FUZZ_RUNS;
const options = runs === undefined ? { numRuns: 60, seed: 20_261_125 } : { numRuns: Number(runs) };
const TIMEOUT = 3_600_000;
/** How long an answer takes is a matter of a campaign on a quiet machine, not of every run beside other tests. */
const isMeasured = runs !== undefined;
const ANSWER_MS_MAX = 1_000;
/** AWS lets a worker wait a minute for a task. */
const PATIENCE_MS = 300;

const BIN = fileURLToPath(new URL('bin.ts', import.meta.url));
const roleArn = 'arn:aws:iam::123456789012:role/lab';
const data = mkdtempSync(join(tmpdir(), 'pasos-fuzz-'));
let engine: ChildProcess;
let url: string;
let errors = '';

beforeAll(async () => {
  engine = spawn(
    process.execPath,
    ['--import', 'tsx', BIN, '--port', '0', '--data', data, '--clock', 'skip'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  engine.stderr!.on('data', (chunk: Buffer) => (errors += chunk));
  const [line] = (await once(engine.stdout!, 'data')) as [Buffer];
  url = /http:[^ ]+/.exec(String(line))![0];
}, 60_000);

afterAll(() => {
  engine.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

interface Sent {
  readonly target: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** How long each took; the slowest are shown when there are many. */
const slowest: { readonly target: string; readonly ms: number; readonly body: string }[] = [];

/** Whatever it is, it is answered: not with a fault of ours, and soon. */
async function send({ target, body }: Sent): Promise<JsonObject> {
  const begun = performance.now();
  const isPoll = target.endsWith('GetActivityTask');
  const signal = isPoll ? AbortSignal.timeout(PATIENCE_MS) : undefined;
  try {
    const headers = { 'x-amz-target': target };
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    const text = await response.text();
    const ms = performance.now() - begun;
    note({ target, ms, body: typeof body === 'string' ? body : 'bytes' });
    const about = { target, status: response.status, text, errors };
    expect(about).toEqual({
      ...about,
      status: expect.toSatisfy((status: number) => status < 500),
      errors: '',
    });
    if (isMeasured) expect(ms).toBeLessThan(ANSWER_MS_MAX);
    return JSON.parse(text) as JsonObject;
  } catch (error) {
    if (isPoll && (error as Error).name === 'TimeoutError') return {};
    throw error;
  }
}

function note(answer: (typeof slowest)[number]): void {
  slowest.push(answer);
  slowest.sort((one, other) => other.ms - one.ms);
  slowest.length = Math.min(slowest.length, 5);
}

function call(operation: string, input: object): Promise<JsonObject> {
  return send({ target: `AWSStepFunctions.${operation}`, body: JSON.stringify(input) });
}

function report(what: string): void {
  if (runs === undefined) return;
  const lines = slowest.map(
    ({ target, ms, body }) => `  ${ms.toFixed(0)} ms ${target} ${body.slice(0, 200)}`,
  );
  process.stdout.write([`${runs} ${what}; the slowest answers:`, ...lines, ''].join('\n'));
  slowest.length = 0;
}

const INPUT = JSON.stringify({ a: 'a'.repeat(3_000), b: [1, { a: 'a'.repeat(100) }], n: 2 });

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 400, size: 'max' }));
const whole = chance.map((numbers) => randomMachine(numbers));
const change = fc.record({ place: fc.nat(), by: fc.oneof(fc.constantFrom(...REPLACEMENTS), fc.jsonValue()) });
const damaged = fc
  .record({
    machine: fc.oneof(whole, fc.constantFrom(...Object.values(EVERYTHING))),
    changes: fc.array(change, { maxLength: 4 }),
  })
  .map(({ machine, changes }) => {
    const places = placesIn(machine);
    let definition: Json | undefined = machine;
    for (const { place, by } of changes)
      definition = definition && replaced(definition, places[place % places.length]!, by as Json);
    return JSON.stringify(definition ?? null);
  });
const size = fc.nat({ max: 2_000 });
const end = { End: true };
const one = (state: JsonObject) => ({ StartAt: 'A', States: { A: { ...state, ...end } } });
const many = (text: string, count: number) => text.repeat(count);
/** Things that are too much, of which each could hold up a naive engine. */
const TOO_MUCH: readonly ((size: number) => Json)[] = [
  (levels) => {
    let inner: JsonObject = one({ Type: 'Pass' });
    for (let level = 0; level < levels % 300; level++)
      inner = {
        StartAt: `P${level}`,
        States: { [`P${level}`]: { Type: 'Parallel', Branches: [inner], ...end } },
      };
    return inner;
  },
  (count) => {
    const states = Array.from({ length: count + 1 }, (_, index) => [
      `S${index}`,
      { Type: 'Pass', ...(index < count ? { Next: `S${index + 1}` } : end) },
    ]);
    return { StartAt: 'S0', States: Object.fromEntries(states) as JsonObject };
  },
  (count) => {
    const rule = { Variable: '$.a', StringMatches: many('*a', count % 60), Next: 'B' };
    const choices = { Type: 'Choice', Choices: Array.from({ length: count + 1 }, () => rule), Default: 'B' };
    return { StartAt: 'A', States: { A: choices, B: { Type: 'Succeed' } } };
  },
  (count) => one({ Type: 'Pass', Comment: many('long ', 100 * count) }),
  (count) => one({ Type: 'Pass', InputPath: `$${many('.a', count)}` }),
  (count) => one({ Type: 'Pass', InputPath: `$${many('..*', count % 9)}` }),
  (count) => one({ Type: 'Pass', InputPath: `$.b[?(${many('(', count)}@.a == 1${many(')', count)})]` }),
  (count) => one({ Type: 'Pass', InputPath: `$.b[?(@.a =~ /(a+)+$/)]${many('[0]', count % 50)}` }),
  (count) =>
    one({ Type: 'Pass', Parameters: { 'x.$': `${many('States.Array(', count)}1${many(')', count)}` } }),
  (count) => one({ Type: 'Pass', Parameters: { 'x.$': `States.Format('${many('{}', count)}', $.a)` } }),
  (count) =>
    one({
      Type: 'Pass',
      Parameters: Object.fromEntries(Array.from({ length: 10 * count }, (_, key) => [`k${key}.$`, '$'])),
    }),
  (count) =>
    one({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% ${many('(', count)}1${many(')', count)} %}` }),
  (count) => one({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% $a${many('.a', count)} %}` }),
  (count) => one({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% $pad("a", ${count * 1_000_000}) %}` }),
  () =>
    one({
      Type: 'Pass',
      QueryLanguage: 'JSONata',
      Output: '{% ($f := function($n) { $f($n + 1) }; $f(0)) %}',
    }),
  () =>
    one({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% $match("${many('a', 40)}!", /(a+)+$/) %}` }),
];
const tooMuch = fc
  .tuple(fc.constantFrom(...TOO_MUCH), size)
  .map(([make, count]) => JSON.stringify(make(count)));
const definition = fc.oneof(
  { arbitrary: whole.map((machine) => JSON.stringify(machine)), weight: 4 },
  { arbitrary: damaged, weight: 4 },
  { arbitrary: tooMuch, weight: 1 },
  { arbitrary: fc.oneof(fc.json(), fc.string({ unit: 'binary' })), weight: 1 },
);

test('any definition is judged, and what may be created runs', { timeout: TIMEOUT }, async () => {
  let count = 0;
  const property = fc.asyncProperty(
    definition,
    fc.constantFrom('STANDARD', 'EXPRESS'),
    async (text, type) => {
      await call('ValidateStateMachineDefinition', { definition: text, type });
      const { stateMachineArn } = await call('CreateStateMachine', {
        name: `m${count++}`,
        definition: text,
        roleArn,
        type,
      });
      if (stateMachineArn === undefined) return;
      const { executionArn } = await call('StartExecution', { stateMachineArn, input: INPUT });
      await call('DescribeExecution', { executionArn });
      await call('GetExecutionHistory', { executionArn });
      await call('StopExecution', { executionArn });
      await call('DeleteStateMachine', { stateMachineArn });
    },
  );
  await fc.assert(property, options);
  report('definitions');
});

const operations = Object.entries(OPERATIONS).flatMap(([name, operation]) => (operation ? [name] : []));
const wellFormed = request(operations).map(({ operation, input }): Sent => ({
  target: `AWSStepFunctions.${operation}`,
  body: JSON.stringify(input),
}));
const others = [
  ...['GetClock', 'SetClock', 'SkipWait'].map((name) => `Pasos.${name}`),
  ...[
    'CreateLogGroup',
    'CreateLogStream',
    'DescribeLogGroups',
    'FilterLogEvents',
    'GetLogEvents',
    'PutLogEvents',
  ].map((name) => `Logs_20140328.${name}`),
  ...operations.map((name) => `AWSStepFunctions.${name}`),
  'AWSStepFunctions.__proto__',
  'AWSStepFunctions.constructor',
  'DynamoDB_20120810.ListTables',
];
const deep = fc.nat({ max: 100_000 }).map((levels) => `{"name":${'['.repeat(levels)}${']'.repeat(levels)}}`);
const anyhow = fc.record({
  target: fc.constantFrom(...others),
  body: fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 400 }), deep),
}) as fc.Arbitrary<Sent>;

/** One of everything, so that some requests find what they ask for. */
async function furnish(): Promise<void> {
  const { activityArn } = await call('CreateActivity', { name: 'hola' });
  const definition = JSON.stringify(one({ Type: 'Task', Resource: activityArn! }));
  const machine = { name: 'hola', definition, roleArn, publish: true };
  const { stateMachineArn, stateMachineVersionArn } = await call('CreateStateMachine', machine);
  const routingConfiguration = [{ stateMachineVersionArn, weight: 100 }];
  await call('CreateStateMachineAlias', { name: 'live', routingConfiguration });
  await call('StartExecution', { stateMachineArn, name: 'one' });
}

test('any request is answered', { timeout: TIMEOUT }, async () => {
  await furnish();
  const requests = fc.oneof({ arbitrary: wellFormed, weight: 4 }, { arbitrary: anyhow, weight: 1 });
  await fc.assert(
    fc.asyncProperty(requests, async (sent) => void (await send(sent))),
    options,
  );
  report('requests');
});

test('and after all that the engine lives, and ends when it is told to', { timeout: 60_000 }, async () => {
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const exited = once(engine, 'exit');
  engine.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(errors).toBe('');
});
