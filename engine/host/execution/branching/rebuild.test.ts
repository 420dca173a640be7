import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProgram } from '../../../asl/parse/parse-program';
import type { Json, JsonObject } from '../../../base/json';
import { evaluateJsonata } from '../../../query/jsonata/evaluate-jsonata';
import { isHeld } from '../../../machine/debugging/debugging';
import type { Execution } from '../../../machine/execution/execution';
import { newExecution } from '../../../machine/step';
import { identity, SEED } from '../../../machine/testing/drive';
import { explore, type Journey } from '../../../machine/testing/random/explore';
import { randomMachine } from '../../../machine/testing/random/random-machine';
import { rebuild, type Rebuilding } from './rebuild';

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 500, size: 'max' }));
const runs = Number(process.env.PASOS_PROPERTY_RUNS ?? 150);

/** Runs of machines made up by chance; those that a Distributed Map took part in, or a heartbeat, cannot be repeated. */
function holds(check: (definition: JsonObject, numbers: number[], journey: Journey) => Promise<void>) {
  const property = fc.asyncProperty(chance, chance, async (machine, numbers) => {
    const definition = randomMachine(machine);
    const journey = await explore(definition, { numbers });
    if (canBeRepeated(journey)) await check(definition, numbers, journey);
  });
  return fc.assert(property, { numRuns: runs, seed: 20_261_125 });
}

function canBeRepeated({ history, told }: Journey): boolean {
  const isMapRun = history.some(({ type }) => type.startsWith('MapRun'));
  return !isMapRun && !told.some(({ signal }) => signal.kind === 'HeartbeatReceived');
}

const evaluate: Rebuilding['evaluate'] = async ({ evaluations }) => ({
  kind: 'evaluated',
  answers: await Promise.all(evaluations.map(evaluateJsonata)),
});

async function repeated(
  definition: JsonObject,
  { history }: Pick<Journey, 'history'>,
  upTo?: number,
  from?: Execution,
) {
  const { input } = history[0]!.executionStartedEventDetails as { input: string };
  const rebuilt = await rebuild({
    program: parseProgram(definition),
    execution: from ?? newExecution(identity(JSON.parse(input) as Json), SEED),
    events: history.slice(0, upTo),
    evaluate,
  });
  if (!rebuilt.ok) throw new Error(rebuilt.failure);
  return rebuilt.value;
}

/** All that decides how an execution goes on. */
function essence({ seq: _seq, steppedAt: _at, debugging: _stops, ...execution }: Execution): unknown {
  return JSON.parse(JSON.stringify(execution));
}

test('a run that is repeated from its history ends as it did', { timeout: 600_000 }, () =>
  holds(async (definition, _, journey) => {
    expect(essence(await repeated(definition, journey))).toEqual(essence(journey.execution));
  }),
);

test('a branch with nothing changed ends as its origin did', { timeout: 600_000 }, () =>
  holds(async (definition, numbers, journey) => {
    const entered = journey.history.filter(({ type }) => type.endsWith('StateEntered'));
    const { id } = entered[(numbers[0] ?? 0) % entered.length]!;
    const branch = await repeated(definition, journey, id - 1);
    expect(branch.lastEventId).toBe(id - 1);
    const saved = JSON.parse(JSON.stringify(branch)) as Execution;
    expect(essence(await repeated(definition, journey, undefined, saved))).toEqual(
      essence(journey.execution),
    );
  }),
);

test('an execution that is held is rebuilt as it is held', { timeout: 600_000 }, () =>
  holds(async (definition, numbers, { history }) => {
    // A redrive sets frames going beside others that are held: what follows comes in another order.
    if (history.some(({ type }) => type === 'ExecutionRedriven')) return;
    const held: Execution[] = [];
    const between = (execution: Execution) => {
      if (isHeld(execution)) held.push(execution);
      return execution;
    };
    await explore(definition, { numbers, between, isStepping: true });
    const chosen = held[(numbers[1] ?? 0) % held.length]!;
    const rebuilt = await repeated(definition, { history }, chosen.lastEventId);
    const { ready: _waiting, ...asHeld } = essence(chosen) as Execution;
    const { ready, ...asRebuilt } = essence(rebuilt) as Execution;
    expect(asRebuilt).toEqual(asHeld);
    expect(ready).toEqual(chosen.debugging!.held.map(({ frame }) => frame));
  }),
);

test('what a history does not hold is refused', async () => {
  const definition = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
  const other = { StartAt: 'A', States: { A: { Type: 'Pass', Result: 1, End: true } } };
  const journey = await explore(definition, { numbers: [] });
  await expect(repeated(other, journey)).rejects.toThrow('event 3 (PassStateExited) cannot be repeated');
});
