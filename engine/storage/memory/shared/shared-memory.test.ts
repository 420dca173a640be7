import { ownershipContract } from '../../contract-ownership';
import { storeContract } from '../../contract';
import { SharedMemory } from './shared-memory';

storeContract('shared memory', () => {
  const store = new SharedMemory(() => 0).open();
  return {
    open() {
      void store.ownership.claim();
      return store;
    },
    lasts: false,
  };
});

ownershipContract('shared memory', async () => {
  const memory = new SharedMemory(() => 0);
  return {
    open: async () => memory.open(),
    expire: async ({ ownership }) => memory.expire(ownership.id),
  };
});
