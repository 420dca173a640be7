import type { CaseFile, SavedCase } from './saved-case';

export interface ExportedMachine {
  readonly machine: string;
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** The cases as a file that any browser reads in again. */
export function caseFile({ machine, type }: ExportedMachine, cases: readonly SavedCase[]): CaseFile {
  return { pasosCases: 1, machine, type, cases: cases.map(({ id: _id, ...saved }) => saved) };
}

/** Names of the files a test is made of. */
export function testFileNames(machine: string) {
  return { test: `${machine}.test.mjs`, cases: `${machine}.cases.json`, definition: `${machine}.asl.json` };
}

/**
 * A test for `node --test` that stands beside the cases and the definition. It starts executions at any endpoint; where
 * there are mocks to be set, at Pasos's.
 */
export function testFile(machine: string): string {
  const { cases, definition } = testFileNames(machine);
  return `// node --test   (npm install @aws-sdk/client-sfn)
// SFN_ENDPOINT   where Step Functions answers; http://127.0.0.1:8083, where Pasos does, if not said.
// SFN_MOCKS=off  the services themselves are asked, as on AWS: mocks are Pasos's own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const { cases } = JSON.parse(here('./${cases}'));
const endpoint = process.env.SFN_ENDPOINT ?? 'http://127.0.0.1:8083';
const roleArn = process.env.SFN_ROLE ?? 'arn:aws:iam::123456789012:role/test';
const local = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const client = new SFNClient({ endpoint, ...(endpoint.includes('amazonaws.com') ? {} : local) });
let stateMachineArn;

before(async () => {
  const name = \`${machine}-\${randomUUID().slice(0, 8)}\`;
  const create = new CreateStateMachineCommand({ name, roleArn, definition: here('./${definition}') });
  ({ stateMachineArn } = await client.send(create));
});
after(() => client.send(new DeleteStateMachineCommand({ stateMachineArn })));

for (const { name, input, mocks, expected } of cases) {
  test(name, async () => {
    const isMocked = process.env.SFN_MOCKS !== 'off';
    if (isMocked) await pasos('SetMocks', { stateMachineArn, mocks });
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
    // No wait takes any time; one that has ended already has no clock.
    if (isMocked) await pasos('SetClock', { executionArn, mode: 'SKIP' }).catch(() => undefined);
    const { status, output, error } = await ended(executionArn);
    assert.equal(status, expected.status);
    if (expected.error !== undefined) assert.equal(error, expected.error);
    if (expected.output !== undefined) assert.deepEqual(JSON.parse(output), JSON.parse(expected.output));
    if (expected.path !== undefined) assert.deepEqual(await pathOf(executionArn), expected.path);
  });
}

${HELPERS}`;
}

/** What the tests call. */
const HELPERS = `async function pasos(operation, body) {
  const headers = { 'X-Amz-Target': \`Pasos.\${operation}\` };
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(\`\${operation}: \${await response.text()}\`);
}

async function ended(executionArn) {
  for (;;) {
    const seen = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (seen.status !== 'RUNNING') return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The states of the outermost level: those that no Map or Parallel is open around. */
async function pathOf(executionArn) {
  const path = [];
  let open = 0;
  let nextToken;
  do {
    const page = await client.send(new GetExecutionHistoryCommand({ executionArn, nextToken }));
    for (const { type, stateEnteredEventDetails } of page.events) {
      const isContainer = /^(Map|Parallel)State/.test(type);
      if (isContainer && type.endsWith('Exited')) open--;
      if (type.endsWith('StateEntered') && open === 0) path.push(stateEnteredEventDetails.name);
      if (isContainer && type.endsWith('Entered')) open++;
    }
    nextToken = page.nextToken;
  } while (nextToken);
  return path;
}
`;
