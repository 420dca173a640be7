import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../host/ports';
import { event, machine, running } from '../../contract-records';
import { openSqliteStore } from '../sqlite-store';

/** `PASOS_TORN=1000` for a campaign. */
const TRIALS = Number(process.env.PASOS_TORN ?? 10);
const EXECUTIONS = 40;
const EVENTS = Array.from({ length: 20 }, (_, index) => event(index + 1));

/** A folder as a power cut leaves it: a database, and a log with what was written since. */
let database: Buffer;
let log: Buffer;
let scratch: string;
let folders = 0;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'pasos-torn-'));
  const data = join(scratch, 'whole');
  const first = openSqliteStore(data);
  await first.stateMachines.create(machine('a'));
  await first.close();
  const store = openSqliteStore(data);
  for (let index = 0; index < EXECUTIONS; index++) await store.executions.create(start(index));
  database = readFileSync(join(data, 'engine.db'));
  log = readFileSync(join(data, 'engine.db-wal'));
  await store.close();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function start(index: number) {
  const snapshot = { seq: 0, lastEventId: EVENTS.length } as ReturnType<typeof running>['snapshot'];
  return { ...running('a', `e${index}`, EVENTS), snapshot };
}

/** Small, and the same in every run: a trial that fails can be looked at. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

interface Opened {
  readonly store: Store;
  readonly told: readonly string[];
}

function open(content: Buffer, wal: Buffer): Opened {
  const data = join(scratch, String(folders++));
  mkdirSync(data);
  writeFileSync(join(data, 'engine.db'), content);
  writeFileSync(join(data, 'engine.db-wal'), wal);
  const told: string[] = [];
  return { store: openSqliteStore(data, { tell: (message) => told.push(message) }), told };
}

/** Which executions are there; every one that can be read is as it was written. */
async function readable(store: Store): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < EXECUTIONS; index++) {
    const { record, snapshot } = start(index);
    const read = async () => ({
      record: await store.executions.find(record.arn),
      snapshot: await store.executions.findSnapshot(record.arn),
      events: (await store.executions.history(record.arn, { limit: 99, reverse: false })).items,
    });
    const whole = await read().catch(() => undefined);
    if (!whole?.record) continue;
    expect(whole).toEqual({ record, snapshot, events: EVENTS });
    found.push(index);
  }
  return found;
}

const spoil = (content: Buffer, at: number, next: (below: number) => number, length: number) => {
  const spoilt = Buffer.from(content);
  for (let place = at; place < Math.min(at + length, spoilt.length); place++) spoilt[place] = next(256);
  return spoilt;
};

const HARM = {
  'a log that was cut off': (next: (below: number) => number) => log.subarray(0, next(log.length)),
  'a log with a few other bytes': (next: (below: number) => number) =>
    spoil(log, next(log.length), next, 1 + next(16)),
};

test.each(Object.entries(HARM))('%s: what was written before is there, and nothing else', async (_, harm) => {
  for (let trial = 1; trial <= TRIALS; trial++) {
    const { store, told } = open(database, harm(chance(trial)));
    const found = await readable(store);
    expect({ trial, found, told }).toEqual({ trial, found: found.map((_, index) => index), told: [] });
    await store.close();
  }
});

test('a database with a sector of other bytes: what is there is as it was written', async () => {
  const whole = open(database, log);
  await whole.store.close();
  const settled = readFileSync(join(scratch, String(folders - 1), 'engine.db'));
  for (let trial = 1; trial <= TRIALS; trial++) {
    const next = chance(trial);
    const { store, told } = open(spoil(settled, next(settled.length), next, 512), Buffer.alloc(0));
    const found = await readable(store);
    if (told.length === 0) expect(found.length).toBeGreaterThan(EXECUTIONS / 2);
    await store.close();
  }
});
