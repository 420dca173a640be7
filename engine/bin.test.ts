import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

/** As everybody starts it: from one file, made from the sources when they have changed. */
const ENGINE = fileURLToPath(new URL('../scripts/engine.mjs', import.meta.url));
// Each starts a process or two, which takes its time on a busy machine.
const TIMEOUT = 60_000;
const data = mkdtempSync(join(tmpdir(), 'pasos-bin-'));
const children: ChildProcess[] = [];

// With an option it does not know it ends as soon as the file is there.
beforeAll(
  () => once(spawn(process.execPath, [ENGINE, '--unknown'], { env, stdio: 'ignore' }), 'exit'),
  TIMEOUT,
);
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => rmSync(data, { recursive: true, force: true }));

// Under npm, two signals at once are one.
const env = { ...process.env, npm_lifecycle_event: undefined, PASOS_DATABASE_URL: undefined };

function run(...argv: string[]) {
  return follow(spawn(process.execPath, [ENGINE, ...argv], { env, stdio }));
}

const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];

function follow(child: ChildProcessByStdio<null, Readable, Readable>) {
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

test('says in one line what is wrong with the URL of the database', { timeout: TIMEOUT }, async () => {
  const argv = [ENGINE, '--port', '0', '--data', data];
  const options = { env: { ...env, PASOS_DATABASE_URL: 'mysql://db/pasos' }, stdio };
  expect(await follow(spawn(process.execPath, argv, options)).exited).toEqual({
    code: 1,
    errors: 'PASOS_DATABASE_URL takes a URL such as postgres://name:password@host:5432/database\n',
  });
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

/** Until nobody listens there any more. */
async function refused(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (!answer) return;
    await answer.text();
  }
}

test('SIGTERM ends long polls, lets nobody in, and all is over', { timeout: TIMEOUT }, async () => {
  const { child, ready, exited } = run('--port', '0', '--memory');
  const { url } = await ready;
  const { activityArn } = await call(url, 'CreateActivity', { name: 'review' });
  const polling = call(url, 'GetActivityTask', { activityArn: activityArn! });
  await call(url, 'ListActivities', {});
  child.kill('SIGTERM');
  expect(await polling).toEqual({});
  await refused(url);
  expect(await exited).toEqual({ code: 0, errors: '' });
});

test('an expression without end does not hold up the end', { timeout: TIMEOUT }, async () => {
  const { child, ready, exited } = run('--port', '0', '--memory');
  const { url } = await ready;
  const hangs = `{% $match("${'a'.repeat(40)}!", /^(a+)+$/) %}`;
  const state = { Type: 'Pass', Output: hangs, End: true };
  const machine = { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: state } };
  const { stateMachineArn } = await call(url, 'CreateStateMachine', {
    name: 'hangs',
    definition: JSON.stringify(machine),
    roleArn,
  });
  await call(url, 'StartExecution', { stateMachineArn });
  child.kill('SIGTERM');
  expect(await exited).toEqual({ code: 0, errors: '' });
});

test('a second signal ends at once what the first one waits for', { timeout: TIMEOUT }, async () => {
  const { child, ready, exited } = run('--port', '0', '--memory');
  const { url } = await ready;
  const half = connect(Number(new URL(url).port), '127.0.0.1');
  half.on('error', () => {});
  half.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
  await call(url, 'ListActivities', {});
  child.kill('SIGTERM');
  await refused(url);
  expect(child.exitCode).toBe(null);
  child.kill('SIGTERM');
  expect(await exited).toEqual({ code: 143, errors: '' });
});

test(
  'a disk that stays full holds up the end for nine seconds at most, and what was answered is kept',
  { timeout: TIMEOUT },
  async () => {
    const full = join(data, 'full');
    const argv = [ENGINE, '--port', '0', '--data', full];
    const script = 'ulimit -f 4000 && exec "$0" "$@"';
    const { child, ready, exited } = follow(
      spawn('sh', ['-c', script, process.execPath, ...argv], { env, stdio }),
    );
    const { url } = await ready;
    const { stateMachineArn } = await call(url, 'CreateStateMachine', { name: 'hola', definition, roleArn });
    const input = JSON.stringify('x'.repeat(200_000));
    const started: string[] = [];
    const starts = Array.from({ length: 40 }, async () => {
      // Those the disk has no room for are cut off at the end.
      const answer = await call(url, 'StartExecution', { stateMachineArn, input }).catch(() => undefined);
      if (answer?.executionArn) started.push(answer.executionArn);
    });
    let health: Response;
    do health = await fetch(`${url}/readyz`);
    while (health.status === 200);
    expect(await health.text()).toMatch(/^[^\n]+\n$/);
    child.kill('SIGTERM');
    expect((await exited).code).toBe(0);
    await Promise.all(starts);

    const again = (await run('--port', '0', '--data', full).ready).url;
    for (const executionArn of started) {
      expect(await call(again, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'RUNNING' });
    }
  },
);

test('metrics are there for whoever wants them', { timeout: TIMEOUT }, async () => {
  const argv = [ENGINE, '--port', '0', '--memory'];
  const on = follow(spawn(process.execPath, argv, { env: { ...env, PASOS_METRICS: 'on' }, stdio }));
  const page = await fetch(`${(await on.ready).url}/metrics`);
  expect(page.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await page.text()).toContain('\npasos_executions_open 0\n');
  expect((await fetch(`${(await run('--port', '0', '--memory').ready).url}/metrics`)).status).toBe(404);
});

test(
  'with keys, only who signs is answered; a list that is wrong is told without its secrets',
  { timeout: TIMEOUT },
  async () => {
    const file = join(data, 'keys.json');
    const key = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI',
      accountId: '111122223333',
    };
    writeFileSync(file, JSON.stringify([{ ...key, arn: 'arn:aws:iam::111122223333:root' }]));
    const { ready } = run('--port', '0', '--memory', '--keys', file);
    expect(await call((await ready).url, 'ListStateMachines', {})).toMatchObject({
      __type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
    });
    writeFileSync(file, JSON.stringify([key]));
    const { code, errors } = await run('--port', '0', '--memory', '--keys', file).exited;
    expect([code, errors.trim()]).toEqual([
      1,
      `--keys (or PASOS_KEYS) ${file}: key 1: arn must be an ARN of the account 111122223333`,
    ]);
  },
);
