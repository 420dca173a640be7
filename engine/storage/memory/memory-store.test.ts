import { storeContract } from '../contract';
import { logRoomContract } from '../contract-logs';
import { MemoryLogs } from './memory-logs';
import { createMemoryStore } from './memory-store';

storeContract('memory', () => ({ open: createMemoryStore, lasts: false }));
logRoomContract('memory', (bytesMax) => new MemoryLogs(bytesMax));
