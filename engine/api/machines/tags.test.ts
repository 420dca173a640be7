import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { apiUnderTest, expectError, MACHINE, type ApiUnderTest } from '../../conformance/api-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = apiUnderTest();
  await api.create({ tags: [{ key: 'one', value: '1' }] });
});
const tag = (...tags: JsonObject[]) => api.call('TagResource', { resourceArn: MACHINE, tags });
const untag = (...tagKeys: string[]) => api.call('UntagResource', { resourceArn: MACHINE, tagKeys });
const tags = async () => {
  const answer = await api.call('ListTagsForResource', { resourceArn: MACHINE });
  return answer.tags.map(({ key, value }: Record<string, string>) => `${key}=${value}`).join(' ');
};

test('tags are added, replaced and removed, in the order they came', async () => {
  expect(
    await tag({ key: 'two', value: '2' }, { key: 'one', value: 'I' }, { key: 'two', value: 'II' }),
  ).toEqual({});
  expect(await tags()).toBe('one=I two=II');
  await untag('one', 'one', 'unknown');
  expect(await tags()).toBe('two=II');
  await tag();
  await untag();
  expect(await tags()).toBe('two=II');
});

test('a tag may be called __proto__', async () => {
  await tag({ key: '__proto__', value: 'x' });
  expect(await tags()).toBe('one=1 __proto__=x');
});

test('fifty are enough', async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));
  await expectError(tag(...many), 'TooManyTags', `Too many tags: '${MACHINE}'`);
  expect(await tags()).toBe('one=1');
});

test('a tag has a key', async () => {
  const message =
    "1 validation error detected: Value null at 'tags.2.member.key' failed to satisfy constraint: Member must not be null";
  await expectError(tag({ key: 'two' }, { value: 'x' }), 'ValidationException', message);
  expect(await tags()).toBe('one=1');
});

test.each([
  [`${MACHINE}:1`, 'ResourceNotFound', `Resource not found: '${MACHINE}:1'`],
  [`${MACHINE}x`, 'ResourceNotFound', `Resource not found: '${MACHINE}x'`],
  ['x', 'InvalidArn', "Invalid Arn: 'Invalid ARN prefix: x'"],
])('%s has no tags', async (resourceArn, code, message) => {
  await expectError(api.call('ListTagsForResource', { resourceArn }), code, message);
});
