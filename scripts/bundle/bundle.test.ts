import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBundle } from './build-bundle.mjs';
import { findBundle, look, root } from './current.cjs';

// Inside the tree, because what a bundle does not hold it looks for in node_modules.
const places = join(root, 'node_modules/.cache/pasos', `test-${process.pid}`);
const built = join(places, 'built');
beforeAll(() => buildBundle(built), 60_000);
afterAll(() => rmSync(places, { recursive: true, force: true }));

type Look = [path: string, size: number, mtimeMs: number, ctimeMs: number];

interface Manifest {
  made: string;
  folder: string;
  files: Look[];
}

/** A copy of what was built, current until `harm` is done to it. */
function harmed(name: string, harm: (manifest: Manifest, folder: string) => void): string {
  const place = join(places, name);
  cpSync(built, place, { recursive: true });
  const manifestPath = join(place, 'current.json');
  const { files, ...others } = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  const copied = files.map(
    ([path]) => look(path.replace(relative(root, built), relative(root, place))) as Look,
  );
  const manifest: Manifest = { ...others, files: copied };
  const write = () => writeFileSync(manifestPath, JSON.stringify(manifest));
  write();
  expect(findBundle(place)).toBeDefined();
  harm(manifest, join(place, manifest.folder));
  write();
  return place;
}

function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
}

test('what was just built is current', () => {
  expect(findBundle(built)).toMatchObject({ file: expect.stringMatching(/engine\.cjs$/) as string });
});

test.each<[string, Parameters<typeof harmed>[1]]>([
  ['another Node', (manifest) => (manifest.made = 'v1.0.0')],
  ['a source that was changed', (manifest) => (manifest.files[0]![3] += 1)],
  ['a source that is gone', (manifest) => (manifest.files[0]![0] = 'engine/gone.ts')],
  ['a damaged file', (_, folder) => damage(join(folder, 'engine.cjs'))],
  ['damage in what V8 compiled', (_, folder) => damage(join(folder, 'engine.cjs.compiled'))],
  ['a file cut short', (_, folder) => writeFileSync(join(folder, 'engine.cjs'), '')],
  ['a damaged runner', (_, folder) => damage(join(folder, 'child.cjs'))],
  ['nothing there', (_, folder) => rmSync(folder, { recursive: true })],
])('%s: it is not current', (name, harm) => {
  expect(findBundle(harmed(name, harm))).toBeUndefined();
});

test('a manifest that cannot be read is none', () => {
  const place = join(places, 'unreadable');
  mkdirSync(place);
  writeFileSync(join(place, 'current.json'), '{"made":');
  expect(findBundle(place)).toBeUndefined();
  expect(findBundle(join(places, 'nowhere'))).toBeUndefined();
});

const start = `
  const { findBundle } = require(${JSON.stringify(join(root, 'scripts/bundle/current.cjs'))});
  const { runBundle } = require(${JSON.stringify(join(root, 'scripts/bundle/run.cjs'))});
  void runBundle(findBundle(${JSON.stringify(built)})).main(process.argv.slice(1));
`;

async function call(url: string, operation: string, input: object): Promise<Record<string, string>> {
  const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) });
  return (await response.json()) as Record<string, string>;
}

async function ready(engine: ChildProcess): Promise<string> {
  const [line] = (await once(engine.stdout!, 'data')) as [Buffer];
  return /http:\S+/.exec(String(line))![0];
}

test('it runs as the sources do: files, the processes of JSONata, and the models of services', async () => {
  const data = join(places, 'data');
  const engine = spawn(process.execPath, ['-e', start, '--', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(engine, 'exit');
  const url = await ready(engine);
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Pass', Output: '{% $states.input.n + 1 %}', End: true } },
  });
  const roleArn = 'arn:aws:iam::123456789012:role/lab';
  const { stateMachineArn } = await call(url, 'CreateStateMachine', {
    name: 'suma',
    type: 'EXPRESS',
    definition,
    roleArn,
  });
  expect(await call(url, 'StartSyncExecution', { stateMachineArn, input: '{"n":1}' })).toMatchObject({
    status: 'SUCCEEDED',
    output: '2',
  });
  const sqs = {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:sqs:sendMessage',
    Parameters: {},
    End: true,
  };
  const tried = await call(url, 'TestState', {
    definition: JSON.stringify(sqs),
    mock: { result: '{"MessageId":1}', fieldValidationMode: 'STRICT' },
  });
  expect(tried.message).toContain('MessageId');
  engine.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
