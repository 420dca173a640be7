import { expect, test } from 'vitest';
import { apiUnderTest } from './api-under-test';
import release from './release.json';

const { call } = apiUnderTest();

test.each(release.operations)('%s is in this release', async (operation) => {
  const code = await call(operation).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );
  expect(code).not.toBe('UnknownOperationException');
});
