import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../host/ports';
import { ACTIVITIES, activity, alias, MACHINE, machine, PREFIX } from './contract-records';

/** What every store does with aliases: part of `storeContract`. */
export function aliasContract(store: () => Store): void {
  beforeEach(async () => {
    for (const name of ['a', 'b']) await store().stateMachines.create(machine(name));
  });

  test('an alias is found as it was created, and its ARN is taken', async () => {
    expect(await store().aliases.create(alias('a', 'live', 1))).toBe(true);
    expect(await store().aliases.create(alias('a', 'live', 2))).toBe(false);
    expect(await store().aliases.find(`${MACHINE}:a:live`)).toEqual(alias('a', 'live', 1));
    expect(await store().aliases.find(`${MACHINE}:b:live`)).toBeUndefined();
  });

  test('an update replaces an alias that is there, and no other', async () => {
    await store().aliases.create(alias('a', 'live', 1));
    expect(await store().aliases.update(alias('a', 'live', 1, 2))).toBe(true);
    expect(await store().aliases.update(alias('a', 'test', 1))).toBe(false);
    expect(await store().aliases.find(`${MACHINE}:a:live`)).toEqual(alias('a', 'live', 1, 2));
    expect(await store().aliases.find(`${MACHINE}:a:test`)).toBeUndefined();
  });

  test('an alias goes alone, or with its machine', async () => {
    for (const name of ['one', 'two']) await store().aliases.create(alias('a', name, 1));
    await store().aliases.create(alias('b', 'one', 1));
    for (let times = 0; times < 2; times++) await store().aliases.delete(`${MACHINE}:a:one`);
    expect(await names({ stateMachineArn: `${MACHINE}:a` })).toEqual(['two']);
    await store().stateMachines.delete(`${MACHINE}:a`);
    expect(await store().aliases.find(`${MACHINE}:a:two`)).toBeUndefined();
    expect(await names({ stateMachineArn: `${MACHINE}:b` })).toEqual(['one']);
  });

  test('aliases are listed oldest first, by machine and version', async () => {
    await store().aliases.create(alias('a', 'z', 1));
    await store().aliases.create(alias('a', 'y', 12, 2));
    await store().aliases.create(alias('b', 'x', 2));
    await store().aliases.create(alias('a', 'w', 2));
    const stateMachineArn = `${MACHINE}:a`;
    expect(await names({ stateMachineArn })).toEqual(['z', 'y', 'w']);
    expect(await names({ stateMachineArn, versionArn: `${MACHINE}:a:2` })).toEqual(['y', 'w']);
    expect(await names({ stateMachineArn, versionArn: `${MACHINE}:a:1` })).toEqual(['z']);
  });

  test('a page goes on where the last one ended, though its last alias is gone', async () => {
    for (const name of ['one', 'two', 'three']) await store().aliases.create(alias('a', name, 1));
    const filter = { stateMachineArn: `${MACHINE}:a` };
    const first = await store().aliases.list(filter, { limit: 2 });
    await store().aliases.delete(`${MACHINE}:a:two`);
    const second = await store().aliases.list(filter, { limit: 2, after: first.next });
    expect(first.items.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(second).toEqual({ items: [alias('a', 'three', 1)], next: undefined });
  });

  async function names(filter: { stateMachineArn: string; versionArn?: string }) {
    return (await store().aliases.list(filter, { limit: 9 })).items.map(({ name }) => name);
  }
}

/** What every store does with activities: part of `storeContract`. */
export function activityContract(store: () => Store): void {
  test('an activity is found as it was created, and its ARN is taken', async () => {
    expect(await store().activities.create(activity('a'))).toBe(true);
    expect(await store().activities.create({ ...activity('a'), creationDate: 9 })).toBe(false);
    expect(await store().activities.find(`${ACTIVITIES}a`)).toEqual(activity('a'));
    expect(await store().activities.find(`${ACTIVITIES}b`)).toBeUndefined();
  });

  test('an update replaces an activity that is there, and no other', async () => {
    await store().activities.create(activity('a'));
    const tagged = { ...activity('a'), tags: { "o'clock": '' } };
    expect(await store().activities.update(tagged)).toBe(true);
    expect(await store().activities.update(activity('b'))).toBe(false);
    expect(await store().activities.find(`${ACTIVITIES}a`)).toEqual(tagged);
  });

  test('activities are listed and counted oldest first, page by page, within their account', async () => {
    for (const name of ['c', 'a', 'b']) await store().activities.create(activity(name));
    await store().activities.create({ ...activity('x'), arn: 'arn:aws:states:eu-west-1:1:activity:x' });
    const first = await store().activities.list(ACTIVITIES, { limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['c', 'a']);
    await store().activities.delete(`${ACTIVITIES}a`);
    const second = await store().activities.list(ACTIVITIES, { limit: 2, after: first.next });
    expect(second).toEqual({ items: [activity('b')], next: undefined });
    expect(await store().activities.count(ACTIVITIES)).toBe(2);
  });

  test('an activity made again after its deletion is the newest', async () => {
    for (const name of ['a', 'b']) await store().activities.create(activity(name));
    for (let times = 0; times < 2; times++) await store().activities.delete(`${ACTIVITIES}a`);
    await store().activities.create(activity('a'));
    const { items } = await store().activities.list(ACTIVITIES, { limit: 9 });
    expect(items.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  test('machines are counted within their account', async () => {
    for (const name of ['a', 'b']) await store().stateMachines.create(machine(name));
    await store().stateMachines.create({ ...machine('x'), arn: 'arn:aws:states:eu-west-1:1:stateMachine:x' });
    expect(await store().stateMachines.count(PREFIX)).toBe(2);
  });
}
