import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../base/json';
import { apiUnderTest, expectError, MACHINE, type ApiUnderTest } from '../../conformance/api-under-test';

const ACTIVITY = 'arn:aws:states:us-east-1:123456789012:activity:review';
const START = Date.UTC(2026, 0, 1) / 1000;
const CUSTOM = { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: 'alias/lab' };

let api: ApiUnderTest;
beforeEach(() => {
  api = apiUnderTest();
});
const create = (input: JsonObject = {}) => api.call('CreateActivity', { name: 'review', ...input });
const describeActivity = () => api.call('DescribeActivity', { activityArn: ACTIVITY });

describe('CreateActivity', () => {
  test('makes an activity that Describe shows', async () => {
    expect(await create()).toEqual({ activityArn: ACTIVITY, creationDate: START });
    expect(await describeActivity()).toEqual({
      activityArn: ACTIVITY,
      name: 'review',
      creationDate: START,
      encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    });
  });

  test('again is the same activity, whatever its tags', async () => {
    const first = await create();
    await api.engine.clock.advance(1_000);
    expect(await create({ tags: [{ key: 'a', value: 'b' }] })).toEqual(first);
    const message = `Activity Already Exists: '${ACTIVITY}'`;
    await expectError(create({ encryptionConfiguration: CUSTOM }), 'ActivityAlreadyExists', message);
  });

  test('keeps the key it is given', async () => {
    await create({ encryptionConfiguration: CUSTOM });
    expect((await describeActivity()).encryptionConfiguration).toEqual({
      ...CUSTOM,
      kmsDataKeyReusePeriodSeconds: 300,
    });
  });

  test.each(['a b', 'a\tb', 'a<b', 'a*b', 'a:b', 'a/b', 'a"b', 'a\u007f', 'a|b', 'a,b'])(
    'does not take the name %j',
    async (name) => expectError(create({ name }), 'InvalidName', `Invalid Name: '${name}'`),
  );

  test.each(['activity.name', 'A_1', 'año', 'a-b.v2', '123'])('takes the name %j', async (name) => {
    expect((await create({ name })).activityArn).toMatch(new RegExp(`:activity:${name}$`));
  });

  test('a hundred thousand are enough, but those there are can still be named', async () => {
    await create();
    vi.spyOn(api.engine.store.activities, 'count').mockResolvedValue(100_000);
    await expectError(
      create({ name: 'other' }),
      'ActivityLimitExceeded',
      'The maximum number of activities has been reached. Existing activities must be deleted before a new activity can be created.',
    );
    expect(await create()).toMatchObject({ activityArn: ACTIVITY });
  });
});

test('a deleted activity is gone, and may be deleted again', async () => {
  await create();
  for (let times = 0; times < 2; times++) {
    expect(await api.call('DeleteActivity', { activityArn: ACTIVITY })).toEqual({});
  }
  await expectError(describeActivity(), 'ActivityDoesNotExist', `Activity Does Not Exist: '${ACTIVITY}'`);
});

test.each(['DescribeActivity', 'DeleteActivity', 'GetActivityTask'])(
  '%s takes only an activity',
  async (name) => {
    const invalid = (arn: string, problem: string) =>
      expectError(api.call(name, { activityArn: arn }), 'InvalidArn', `Invalid Arn: '${problem}'`);
    await invalid('x', 'Invalid ARN prefix: x');
    await invalid(MACHINE, 'Resource type not valid in this context: stateMachine');
  },
);

test('activities of another account or region are not there', async () => {
  await create();
  const others = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
  expect(await api.call('ListActivities', {}, others)).toEqual({ activities: [] });
  const describeTheirs = api.call('DescribeActivity', { activityArn: ACTIVITY }, others);
  await expectError(describeTheirs, 'ActivityDoesNotExist', `Activity Does Not Exist: '${ACTIVITY}'`);
  await api.call('DeleteActivity', { activityArn: ACTIVITY }, others);
  expect(await describeActivity()).toMatchObject({ name: 'review' });
});

test('activities are listed page by page, oldest first', async () => {
  for (const name of ['c', 'a', 'b']) await create({ name });
  const names = ({ activities }: { activities: { name: string }[] }) => activities.map(({ name }) => name);
  const first = await api.call('ListActivities', { maxResults: 2 });
  expect(first.activities[0]).toEqual({
    activityArn: ACTIVITY.replace('review', 'c'),
    name: 'c',
    creationDate: START,
  });
  expect(names(first)).toEqual(['c', 'a']);
  expect(await api.call('ListActivities', { nextToken: first.nextToken })).toMatchObject({
    activities: [{ name: 'b' }],
  });
  expect(names(await api.call('ListActivities'))).toEqual(['c', 'a', 'b']);
});

test('an activity has tags like a machine', async () => {
  await create({ tags: [{ key: 'one', value: '1' }] });
  const tags = async () => (await api.call('ListTagsForResource', { resourceArn: ACTIVITY })).tags;
  await api.call('TagResource', { resourceArn: ACTIVITY, tags: [{ key: 'two', value: '2' }] });
  expect(await tags()).toEqual([
    { key: 'one', value: '1' },
    { key: 'two', value: '2' },
  ]);
  await api.call('UntagResource', { resourceArn: ACTIVITY, tagKeys: ['one'] });
  expect(await tags()).toEqual([{ key: 'two', value: '2' }]);
  const another = api.call('ListTagsForResource', { resourceArn: `${ACTIVITY}x` });
  await expectError(another, 'ResourceNotFound', `Resource not found: '${ACTIVITY}x'`);
});
