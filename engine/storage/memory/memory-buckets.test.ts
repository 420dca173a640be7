import { createHash } from 'node:crypto';
import { bucketContract } from '../bucket-contract';
import { MemoryBuckets } from './memory-buckets';

bucketContract('memory', () => {
  const digest = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');
  const buckets = new MemoryBuckets({ now: () => 1_000 }, digest);
  buckets.create('one');
  buckets.create('two');
  return { buckets };
});
