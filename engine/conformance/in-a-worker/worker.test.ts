import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConformanceCase, ConformanceFile } from '../case';
import { connectWorker, createSdkRequestHandler } from '../../worker';
import type { FromWorker, Port, ToWorker } from '../../transports/worker/protocol';

const folder = mkdtempSync(join(tmpdir(), 'pasos-worker-'));
const here = fileURLToPath(new URL('.', import.meta.url));
let worker: Worker;
let client: SFNClient;
let fetchIt: ReturnType<typeof connectWorker>;

/** The engine in a thread of its own, which starts another one for JSONata: as in a page, with Node's threads. */
beforeAll(async () => {
  const entryPoints = ['engine-thread', 'jsonata-thread'].map((name) => join(here, `${name}.ts`));
  const settings = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' } as const;
  await build({ ...settings, entryPoints, outdir: folder, outExtension: { '.js': '.cjs' } });
  worker = new Worker(join(folder, 'engine-thread.cjs'), {
    workerData: { jsonata: join(folder, 'jsonata-thread.cjs') },
  });
  const port: Port<ToWorker, FromWorker> = {
    onmessage: null,
    postMessage: (message) => worker.postMessage(message),
  };
  worker.on('message', (data: FromWorker) => port.onmessage?.({ data }));
  fetchIt = connectWorker(port);
  client = new SFNClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: createSdkRequestHandler(fetchIt),
    maxAttempts: 1,
  });
}, 60_000);
afterAll(async () => {
  await worker.terminate();
  rmSync(folder, { recursive: true, force: true });
});

const roleArn = 'arn:aws:iam::123456789012:role/lab';
let machines = 0;

async function run(definition: unknown, input: unknown) {
  const name = `m${++machines}`;
  const create = new CreateStateMachineCommand({ name, definition: JSON.stringify(definition), roleArn });
  const { stateMachineArn } = await client.send(create);
  const start = new StartExecutionCommand({ stateMachineArn, name: 'e', input: JSON.stringify(input) });
  const { executionArn } = await client.send(start);
  for (;;) {
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') return execution;
  }
}

const passJsonata = (Output: string) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: { Type: 'Pass', Output, End: true } },
});

test('an expression without end fails, and the next one has a thread that works', async () => {
  const hangs = `{% $match("${'a'.repeat(40)}!", /^(a+)+$/) %}`;
  expect(await run(passJsonata(hangs), {})).toMatchObject({
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  });
  const sorts = '{% $sort($states.input, function($l, $r) { $l > $r }) %}';
  expect(await run(passJsonata(sorts), [3, 1, 2])).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
});

test('errors and pages arrive as from any other endpoint', async () => {
  const wrong = new StartExecutionCommand({ stateMachineArn: 'x' });
  await expect(client.send(wrong)).rejects.toMatchObject({ name: 'InvalidArn' });
  expect(await (await fetchIt(new Request('http://engine.invalid/readyz'))).text()).toBe('ready\n');
});

test('a worker whose caller has gone away hears of it', async () => {
  const call = (operation: string, body: object, signal?: AbortSignal) =>
    fetchIt(
      new Request('http://engine.invalid/', {
        method: 'POST',
        headers: { 'x-amz-target': `AWSStepFunctions.${operation}` },
        body: JSON.stringify(body),
        signal,
      }),
    );
  const { activityArn } = (await (await call('CreateActivity', { name: 'review' })).json()) as {
    activityArn: string;
  };
  const leaving = new AbortController();
  const polling = call('GetActivityTask', { activityArn }, leaving.signal);
  await call('ListActivities', {});
  leaving.abort();
  expect(await (await polling).json()).toEqual({});
});

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));
/** What needs neither scripted functions, nor a clock that skips, nor identifiers that are the same in every run. */
const isAlone = ({ tasks, mocks, history, expect: { cause = '' } }: ConformanceCase) =>
  !tasks && !mocks && !history.some((line) => / \+\d/.test(line)) && !cause.includes('Request ID');

describe('our own cases come to the same there', () => {
  const files = readdirSync(CASES).map(
    (file) => JSON.parse(readFileSync(CASES + file, 'utf8')) as ConformanceFile,
  );
  const cases = files.flatMap((file) => file.cases).filter(isAlone);

  test.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    async (_, { definition, input = {}, expect: wanted }) => {
      const { status, output, error, cause } = await run(definition, input);
      const shown = {
        status,
        error,
        cause,
        output: output === undefined ? undefined : (JSON.parse(output) as unknown),
      };
      expect(shown).toEqual({ error: undefined, cause: undefined, output: undefined, ...wanted });
    },
  );
});
