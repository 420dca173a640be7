import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { scrubbedEnvironment } from './child-process';

const started: ReturnType<typeof run>[] = [];
afterEach(() => started.splice(0).forEach((process_) => process_.kill('SIGKILL')));

/** A process of its own that runs `script`, in which `load` gives the modules of this folder. */
function run(script: string): ChildProcessByStdio<null, Readable, null> {
  const folder = JSON.stringify(fileURLToPath(new URL('.', import.meta.url)));
  const source = `const load = (name) => require(${folder} + name + '.ts'); ${script}`;
  const process_ = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process_.stdout.setEncoding('utf8');
  started.push(process_);
  return process_;
}

async function firstLine(process_: ReturnType<typeof run>): Promise<string> {
  const [text] = (await once(process_.stdout, 'data')) as [string];
  return text.trim();
}

const EVALUATION = '{ expressions: ["1 + 1"], bindings: {}, seed: [1, 2, 3, 4], now: 0 }';

/** A child that says which process it is when it is ready. */
const STARTED_CHILD = `
  let say = (pid) => { say = () => {}; console.log(pid); };
  const child = new (load('child-process').Child)({ free: () => say(child.pid), slow() {}, ended() {} });
  child.hold(true);
`;

test('a child ends with its parent, even when that is killed', async () => {
  const parent = run(`
    ${STARTED_CHILD}
  `);
  const pid = Number(await firstLine(parent));
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 30_000);
});

test('a child that hears Ctrl+C goes on until its parent ends', async () => {
  const parent = run(`
    ${STARTED_CHILD}
    const settle = (answers) => console.log(JSON.stringify(answers));
    const batch = { request: JSON.stringify(${EVALUATION}), expressions: 1, answers: [], settle };
    process.on('SIGUSR2', () => child.give(batch));
  `);
  const pid = Number(await firstLine(parent));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.kill(pid, signal);
  parent.kill('SIGUSR2');
  expect(await firstLine(parent)).toBe('[{"kind":"value","value":2}]');
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 30_000);
});

test('a process waits for its answers, and not for a runner that has nothing to do', async () => {
  const parent = run(`
    const runner = load('create-runner').createRunner();
    void runner.evaluate(${EVALUATION}).then((answers) => console.log(JSON.stringify(answers)));
  `);
  const ended = once(parent, 'exit');
  expect(await firstLine(parent)).toBe('[{"kind":"value","value":2}]');
  expect(await ended).toEqual([0, null]);
});

test('a child without a parent ends even when a regular expression never does', async () => {
  const child = run(`
    load('watchdog').startWatchdog(50).begin();
    console.log('begun');
    for (;;);
  `);
  const ended = once(child, 'exit');
  expect(await firstLine(child)).toBe('begun');
  expect(await ended).toEqual([null, 'SIGKILL']);
});

test('a child is told nothing of the environment', () => {
  const environment = {
    TMPDIR: '/var/tmp',
    AWS_SECRET_ACCESS_KEY: 'x',
    PASOS_DATA: '/data',
    NODE_OPTIONS: '-r x',
  };
  expect(scrubbedEnvironment(environment as never)).toEqual({ TMPDIR: '/var/tmp' });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
