import { expect, test } from 'vitest';
import { extentFor } from './wishes';

test.each([
  { connection: {}, extent: 'all' },
  { connection: { effectiveType: '4g' }, extent: 'all' },
  { connection: { effectiveType: '3g' }, extent: 'used' },
  { connection: { effectiveType: 'slow-2g' }, extent: 'used' },
  { connection: { saveData: true, effectiveType: '4g' }, extent: 'used' },
] as const)('of a connection that is $connection the copy has $extent', ({ connection, extent }) => {
  expect(extentFor(undefined, connection)).toBe(extent);
  expect(extentFor('all', connection)).toBe('all');
});
