import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('bin.ts', import.meta.url));
// Each starts a process or two, which takes its time on a busy machine.
const TIMEOUT = 60_000;
const data = mkdtempSync(join(tmpdir(), 'pasos-bin-'));
const children: ChildProcess[] = [];

afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => rmSync(data, { recursive: true, force: true }));

function run(...argv: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', BIN, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk));
  const exited = once(child, 'exit').then(([code]) => ({ code: code as number | null, errors }));
  const line = once(child.stdout, 'data').then(([chunk]) => String(chunk));
  return { child, exited, ready: line.then((text) => ({ text, url: /http:\S+/.exec(text)![0] })) };
}

async function call(url: string, operation: string, input: object) {
  const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) });
  return (await response.json()) as Record<string, string>;
}

const definition = '{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":3600,"End":true}}}';
const roleArn = 'arn:aws:iam::123456789012:role/lab';

test('what was answered survives kill -9, and goes on', { timeout: TIMEOUT }, async () => {
  const first = run('--port', '0', '--data', data);
  const { url } = await first.ready;
  const { stateMachineArn } = await call(url, 'CreateStateMachine', { name: 'hola', definition, roleArn });
  const { executionArn } = await call(url, 'StartExecution', { stateMachineArn });
  first.child.kill('SIGKILL');
  await first.exited;

  const second = run('--port', '0', '--data', data);
  const again = (await second.ready).url;
  expect((await fetch(`${again}/readyz`)).status).toBe(200);
  expect(await call(again, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'RUNNING' });
  await call(again, 'StopExecution', { executionArn });
  expect(await call(again, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'ABORTED' });

  second.child.kill('SIGTERM');
  expect(await second.exited).toEqual({ code: 0, errors: '' });
});

test('says in one line where it is ready, and that its port is taken', { timeout: TIMEOUT }, async () => {
  const { text, url } = await run('--port', '0', '--memory').ready;
  expect(text).toBe(`AWS Step Functions endpoint ready on ${url} (in memory)\n`);
  const { port } = new URL(url);
  const { code, errors } = await run('--port', port, '--memory').exited;
  expect([code, errors]).toEqual([
    1,
    `Port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another with --port N\n`,
  ]);
});

test('with --clock skip an hour of waiting is over at once', { timeout: TIMEOUT }, async () => {
  const { text, url } = await run('--port', '0', '--memory', '--clock', 'skip').ready;
  expect(text).toContain('(in memory, waits are skipped)');
  const { stateMachineArn } = await call(url, 'CreateStateMachine', { name: 'hola', definition, roleArn });
  const { executionArn } = await call(url, 'StartExecution', { stateMachineArn });
  let execution: Record<string, unknown>;
  do execution = await call(url, 'DescribeExecution', { executionArn });
  while (execution.status === 'RUNNING');
  expect(execution.status).toBe('SUCCEEDED');
  expect(Number(execution.stopDate) - Number(execution.startDate)).toBe(3_600);
});

test.each([
  [['--port', 'x'], /^--port takes a number from 0 to 65535, not 'x'. Usage: [^\n]*\n$/],
  [['--prot', '1'], /^Unknown option '--prot'[^\n]*Usage: [^\n]*\n$/],
  [
    ['--clock', '0'],
    /^--clock \(or PASOS_CLOCK\) takes real, skip or a number [^\n]*, not '0'. Usage: [^\n]*\n$/,
  ],
  [['--memory', '--data', 'd'], /^Choose --data or --memory, not both. Usage: [^\n]*\n$/],
])('%j is explained in one line', { timeout: TIMEOUT }, async (argv, expected) => {
  const { code, errors } = await run(...argv).exited;
  expect(code).toBe(1);
  expect(errors).toMatch(expected);
});
