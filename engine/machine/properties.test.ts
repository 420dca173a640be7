import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { sdkActions } from '../asl/validate/services/sdk-actions';
import { integrationParameters } from '../asl/validate/services/optimized-parameters';
import { validateDefinition } from '../asl/validate/validate-definition';
import { parseJsonata } from '../query/jsonata/parse-jsonata';
import type { Execution } from './execution/execution';
import { assertSoundHistory } from './testing/random/assert-sound';
import { explore, replay, type Journey } from './testing/random/explore';
import { randomMachine } from './testing/random/random-machine';

/** `PASOS_PROPERTY_RUNS=20000 npx vitest run engine/machine/properties` looks longer, and elsewhere each time. */
const runs = process.env.PASOS_PROPERTY_RUNS;
const options = runs === undefined ? { numRuns: 300, seed: 20_261_125 } : { numRuns: Number(runs) };
const TIMEOUT = 3_600_000;

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 500, size: 'max' }));
const machines = chance.map(randomMachine);

function holds(check: (machine: JsonObject, journey: Journey, numbers: number[]) => unknown): Promise<void> {
  const property = fc.asyncProperty(machines, chance, async (machine, numbers) => {
    await check(machine, await explore(machine, { numbers }), numbers);
  });
  return fc.assert(property, options);
}

test('machines made up by chance are valid', { timeout: TIMEOUT }, () => {
  const everything = { jsonata: parseJsonata, sdkActions, integrationParameters };
  fc.assert(
    fc.property(machines, (machine) => {
      const { diagnostics } = validateDefinition(JSON.stringify(machine), everything);
      expect(diagnostics.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    }),
    { ...options, numRuns: Math.ceil(options.numRuns / 3) },
  );
});

// What does not hold while it is under way (that it waits for something nameable, that no fault of ours comes up)
// is thrown by `explore` itself.
test(
  'an execution always comes to an end, and its history tells it from its start',
  { timeout: TIMEOUT },
  () => holds((_, { history }) => assertSoundHistory(history, true)),
);

test('saving and reloading it between any two signals changes nothing', { timeout: TIMEOUT }, () =>
  holds(async (machine, journey, numbers) => {
    const between = (execution: Execution) => JSON.parse(JSON.stringify(execution)) as Execution;
    const reloaded = await explore(machine, { numbers, between });
    expect(texts(reloaded)).toEqual(texts(journey));
  }),
);

test('a step leaves the execution it is given as it was', { timeout: TIMEOUT }, () =>
  holds(async (machine, journey, numbers) => {
    const frozen = await explore(machine, { numbers, between: deepFrozen });
    expect(texts(frozen)).toEqual(texts(journey));
  }),
);

test('stopping before every state and going on again changes nothing', { timeout: TIMEOUT }, () =>
  holds(async (machine, { history, execution }, numbers) => {
    // A redrive sets frames going that are in a state beside others that stop before theirs: those come first then.
    if (history.some(({ type }) => type === 'ExecutionRedriven')) return;
    const stepped = await explore(machine, { numbers, isStepping: true });
    const { debugging: _debugging, ...after } = stepped.execution;
    expect(texts({ history: stepped.history, execution: { ...after, seq: execution.seq } })).toEqual(
      texts({ history, execution }),
    );
  }),
);

test('the same signals make the same history', { timeout: TIMEOUT }, () =>
  holds((machine, journey) => {
    expect(texts(replay(machine, journey.told))).toEqual(texts(journey));
  }),
);

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

/** As text: `__proto__` and what is undefined make a difference there. */
function texts({ execution, history }: Omit<Journey, 'told'>): readonly string[] {
  return [JSON.stringify(execution), ...history.map((event) => JSON.stringify(event))];
}
