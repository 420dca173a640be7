import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { itemProcessorOf } from './item-processor';

const processor = (name: string, states: JsonObject = {}): JsonObject => ({
  StartAt: name,
  States: { [name]: { Type: 'Pass' }, ...states },
});
const definition: JsonObject = {
  StartAt: 'P',
  States: {
    A: { Type: 'Map', Iterator: processor('a') },
    P: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'x', States: { x: { Type: 'Pass' } } },
        {
          StartAt: 'B',
          States: {
            B: {
              Type: 'Map',
              ItemProcessor: processor('b', { C: { Type: 'Map', ItemProcessor: processor('c') } }),
            },
          },
        },
      ],
    },
  },
};

test.each([
  ['A', 'a'],
  ['B', 'b'],
  ['C', 'c'],
])('the processor of %s begins at %s', (map, startAt) =>
  expect(itemProcessorOf(definition, map)).toMatchObject({ StartAt: startAt }),
);

test.each(['P', 'x', 'nothing', 'constructor'])('%s has none', (name) =>
  expect(itemProcessorOf(definition, name)).toBeUndefined(),
);
