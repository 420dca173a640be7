import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, run } from './run.cjs';

/**
 * Runs a bundle once, from its start to its first finished execution, in memory and on a disk, and keeps what V8
 * compiled for that: the next start compiles none of it.
 */
const file = process.argv[2];
// Whatever the user's own engine is told, this one has a place of its own.
for (const name of Object.keys(process.env)) if (name.startsWith('PASOS_')) delete process.env[name];

const script = compile({ file, code: readFileSync(file, 'latin1') });
const { main } = run(script, file);
const data = mkdtempSync(join(tmpdir(), 'pasos-warm-up-'));
for (const where of [['--memory'], ['--data', data]]) {
  const { url, close } = await main(['--port', '0', '--host', '127.0.0.1', ...where]);
  await oneExecution(url);
  await close();
}
rmSync(data, { recursive: true, force: true });
writeFileSync(`${file}.compiled`, script.createCachedData());
process.exit(0);

async function oneExecution(url) {
  const roleArn = 'arn:aws:iam::123456789012:role/warm-up';
  const definition =
    '{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"n":1},"ResultPath":"$.last","End":true}}}';
  const { stateMachineArn } = await call(url, 'CreateStateMachine', { name: 'warm-up', definition, roleArn });
  const { executionArn } = await call(url, 'StartExecution', { stateMachineArn, input: '{}' });
  let status;
  do ({ status } = await call(url, 'DescribeExecution', { executionArn }));
  while (status === 'RUNNING');
  if (status !== 'SUCCEEDED') throw new Error(`The first execution ended with ${status}`);
}

async function call(url, operation, input) {
  const headers = {
    'x-amz-target': `AWSStepFunctions.${operation}`,
    'content-type': 'application/x-amz-json-1.0',
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) });
  return response.json();
}
