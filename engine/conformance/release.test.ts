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

test.each(['TestState'])('%s says that it is not, instead of doing nothing', async (operation) => {
  const message = `The local engine does not have the operation ${operation}.`;
  await expect(call(operation)).rejects.toMatchObject({ code: 'UnknownOperationException', message });
});
