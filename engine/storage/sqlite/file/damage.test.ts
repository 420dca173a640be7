import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../host/ports';
import { event, machine, MACHINE, running } from '../../contract-records';
import { openSqliteStore } from '../sqlite-store';

const EXECUTIONS = 200;
const EVENTS = [1, 2, 3].map(event);

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pasos-damage-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'engine.db');
const open = () => openSqliteStore(folder, { tell: (message) => told.push(message) });
const names = () => readdirSync(folder).sort();

async function fill(): Promise<void> {
  const store = open();
  await store.stateMachines.create(machine('a'));
  await Promise.all(Array.from({ length: EXECUTIONS }, (_, index) => store.executions.create(start(index))));
  await store.close();
}

function start(index: number) {
  const { record, ...rest } = running('a', `e${index}`, EVENTS);
  const snapshot = { seq: 0, lastEventId: 3, seed: [index] } as unknown as (typeof rest)['snapshot'];
  return { ...rest, snapshot, record: { ...record, input: JSON.stringify({ index }) } };
}

/** Every execution that is found is as it was written; gives how many are. */
async function countWhole(store: Store): Promise<number> {
  let count = 0;
  for (let index = 0; index < EXECUTIONS; index++) {
    const { record } = start(index);
    const found = await store.executions.find(record.arn);
    if (!found) continue;
    expect(found).toEqual(record);
    expect((await store.executions.history(record.arn, { limit: 9, reverse: false })).items).toEqual(EVENTS);
    count++;
  }
  return count;
}

function overwrite(offset: number, bytes: Uint8Array): void {
  const descriptor = openSync(file(), 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, offset);
  closeSync(descriptor);
}

describe('a damaged database is set aside, and what can be read of it is saved', () => {
  test('a page in its middle', async () => {
    await fill();
    const middle = Math.floor(statSync(file()).size / 2 / 8192) * 8192;
    overwrite(middle, new Uint8Array(8192).fill(0xa5));
    const store = open();
    expect(told).toEqual([
      expect.stringMatching(
        /^[^\n]*engine\.db was damaged \([^\n]+\)\. It is kept as [^\n]*engine\.db\.damaged-[\dT-]+\. What could be read was saved, 1 state machines and \d+ executions[^\n]*There is no backup[^\n]*$/,
      ),
    ]);
    expect(await countWhole(store)).toBeGreaterThan(EXECUTIONS / 3);
    expect(await store.stateMachines.find(machine('a').arn)).toEqual(machine('a'));
    await store.executions.create(running('a', 'new'));
    await store.close();
    expect(names()).toEqual(['engine.db', expect.stringMatching(/^engine\.db\.damaged-/)]);
    open();
    expect(told).toHaveLength(1);
  });

  test('the state of an execution that runs', async () => {
    await fill();
    const content = readFileSync(file(), 'latin1');
    writeFileSync(
      file(),
      content.replaceAll('{"seq":0,"lastEventId":3,"seed":[100]}', (text) => text.replace('{', '[')),
      'latin1',
    );
    const store = open();
    expect(told).toEqual([expect.stringContaining('; 1 executions were not whole and are left out')]);
    expect(await countWhole(store)).toBe(EXECUTIONS - 1);
    const { items } = await store.executions.list({ stateMachineArn: `${MACHINE}:a` }, { limit: 1000 });
    expect(items).toHaveLength(EXECUTIONS - 1);
    await store.close();
  });

  test.each([
    ['its head', () => overwrite(0, new Uint8Array(100).fill(7))],
    ['all of it', () => writeFileSync(file(), 'this is not a database, it only has its name'.repeat(100))],
  ])('%s: nothing can be read', async (_, damage) => {
    await fill();
    damage();
    mkdirSync(join(folder, 'backups'));
    const backup = join(folder, 'backups', 'engine-2026-11-25T03-00-00.db');
    writeFileSync(backup, '');
    const damaged = readFileSync(file());
    const store = open();
    expect(told).toEqual([
      expect.stringMatching(/Nothing in it can be read: the engine begins with an empty one\. To go back to/),
    ]);
    expect(told[0]).toContain(`npm run restore -- --from ${backup}`);
    expect(await countWhole(store)).toBe(0);
    await store.close();
    expect(readFileSync(join(folder, names()[2]!)).equals(damaged)).toBe(true);
  });
});
