import { expect, test } from 'vitest';
import { allSdkActions, optimizedActions } from './catalogue';
import { sdkActions } from './sdk-actions';
import { readTaskResource } from './task-resource';

test('every optimized action is a resource with each of its patterns', () => {
  for (const { service, action, patterns } of optimizedActions) {
    for (const pattern of ['', ...patterns]) {
      expect(readTaskResource(`arn:aws:states:::${service}:${action}${pattern}`)).toBeDefined();
    }
  }
});

test('an optimized action names what it requires among its parameters', () => {
  const wrong = optimizedActions.filter(({ required, parameters }) =>
    required.some((name) => !parameters.includes(name)),
  );
  expect(wrong.map(({ service, action }) => `${service}:${action}`)).toEqual([]);
});

test('the actions of the SDK are those the validator takes', () => {
  const actions = allSdkActions();
  expect(actions.length).toBeGreaterThan(5_000);
  expect(actions.filter(({ service, action }) => !sdkActions(service)?.includes(action))).toEqual([]);
});
