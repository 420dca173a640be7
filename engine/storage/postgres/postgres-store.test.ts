import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll } from 'vitest';
import { storeContract } from '../contract';
import { logRoomContract } from '../contract-logs';
import { ownershipContract } from '../contract-ownership';
import { emptied, PgliteUnderTest, startPglite } from './pglite-under-test';
import { postgresStore } from './postgres-store';

let pglite: PGlite;
beforeAll(async () => {
  pglite = startPglite();
  await pglite.waitReady;
}, 60_000);
afterAll(() => pglite.close());

const BY_HAND = { beats: false } as const;

storeContract('postgres', () => {
  const empty = emptied(pglite);
  return {
    open: () => postgresStore(new PgliteUnderTest(pglite, empty), 'under test', BY_HAND),
    lasts: true,
  };
});

ownershipContract('postgres', async () => {
  await emptied(pglite);
  return {
    open: async () => postgresStore(new PgliteUnderTest(pglite), 'under test', BY_HAND),
    async expire({ ownership: { id } }) {
      const over = 'UPDATE owners SET lease_until = clock_timestamp() - interval $$1 ms$$ WHERE id = $1';
      await pglite.query(over, [id]);
    },
  };
});

logRoomContract('postgres', (bytesMax) => {
  const database = new PgliteUnderTest(pglite, emptied(pglite));
  return postgresStore(database, 'under test', { ...BY_HAND, logBytesMax: bytesMax }).logs;
});
