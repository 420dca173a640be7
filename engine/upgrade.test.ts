import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from './storage/sqlite/sqlite-store';
import { createTestEngine, type TestEngine } from './testing';

/** What each release left behind: an execution that is closed, one in the middle of a Parallel, later one of an activity. */
const RELEASES = join(import.meta.dirname, 'storage/sqlite/file/releases');
const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' } as const;
const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution';
const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine';
/** The day on which the releases were at work. */
const START = Date.UTC(2026, 0, 1);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pasos-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leave(release: string): void {
  const database = new Database(join(folder, 'engine.db'));
  database.exec(`BEGIN; ${textOf(release)} COMMIT`);
  database.close();
}

function textOf(release: string): string {
  return readFileSync(join(RELEASES, `${release}.sql`), 'utf8');
}

async function call(engine: TestEngine, operation: string, body: object) {
  return (await engine.api.call(operation, { ...body }, OWNER)) as Record<string, unknown>;
}

async function historyOf(engine: TestEngine, name: string): Promise<unknown[]> {
  const executionArn = `${EXECUTION}:${name}`;
  return (await call(engine, 'GetExecutionHistory', { executionArn })).events as unknown[];
}

describe.each(readdirSync(RELEASES).map((file) => file.replace(/\.sql$/, '')))('what %s left', (release) => {
  test('goes on as if nothing had happened', async () => {
    leave(release);
    const engine = createTestEngine({ store: openSqliteStore(folder), start: START + 1_000 });
    await engine.ready;
    await engine.clock.runToEnd();

    const { definition } = await call(engine, 'DescribeStateMachine', { stateMachineArn: `${MACHINE}:Fork` });
    const fresh = createTestEngine({ start: START });
    const roleArn = 'arn:aws:iam::123456789012:role/r';
    await call(fresh, 'CreateStateMachine', { name: 'Fork', definition, roleArn });
    const start = { stateMachineArn: `${MACHINE}:Fork`, name: 'open', input: '{"items":[1,2]}' };
    await call(fresh, 'StartExecution', start);
    await fresh.clock.runToEnd();
    expect(await historyOf(engine, 'Fork:open')).toEqual(await historyOf(fresh, 'Fork:open'));

    const closed = await call(engine, 'DescribeExecution', { executionArn: `${EXECUTION}:Pass:closed` });
    expect(closed).toMatchObject({ status: 'SUCCEEDED', output: '{"ñ":"\\u0000"}' });
    expect(await historyOf(engine, 'Pass:closed')).toHaveLength(4);
    await engine.close();
  });

  test('is copied before it is converted', async () => {
    leave(release);
    await openSqliteStore(folder).close();
    await openSqliteStore(folder).close();
    const [current, copy, ...others] = readdirSync(folder).sort();
    expect([current, copy, others]).toEqual([
      'engine.db',
      expect.stringMatching(/^engine\.db\.before-v\d+-[\dT-]+$/),
      [],
    ]);
    const before = new Database(join(folder, copy!));
    expect(before.prepare('SELECT count(*) AS n FROM history').get()).toMatchObject({
      n: expect.any(Number),
    });
    before.close();
  });
});

test('a worker takes the task of an activity that 0.2.0 had begun', async () => {
  leave('0.2.0');
  const engine = createTestEngine({ store: openSqliteStore(folder), start: START + 1_000 });
  await engine.ready;
  const activityArn = 'arn:aws:states:us-east-1:123456789012:activity:work';
  const { taskToken } = await call(engine, 'GetActivityTask', { activityArn });
  await call(engine, 'SendTaskSuccess', { taskToken, output: '"done"' });
  const { status } = await call(engine, 'DescribeExecution', { executionArn: `${EXECUTION}:Work:working` });
  expect(status).toBe('SUCCEEDED');
  await engine.close();
});
