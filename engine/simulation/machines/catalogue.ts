import { INPUTS } from '../../machine/testing/random/expressions';
import { randomMachine } from '../../machine/testing/random/random-machine';
import { isObject, type JsonObject } from '../../base/json';
import type { Chance } from '../world/chance';
import type { MachineUnderTest } from './machine-under-test';
import { MANY } from './many';
import { SINGLE } from './single';
import { TOKENS } from './tokens';

export const CATALOGUE: readonly MachineUnderTest[] = [...SINGLE, ...TOKENS, ...MANY];

/** What tasks of machines made up by chance start. */
export const CHILD: MachineUnderTest = {
  name: 'child',
  expects: 'nothing',
  input: () => ({}),
  definition: {
    StartAt: 'A',
    States: { A: { Type: 'Wait', Seconds: 7, Next: 'B' }, B: { Type: 'Pass', End: true } },
  },
};

export function getMachine(name: string): MachineUnderTest {
  const found = [...CATALOGUE, CHILD].find((machine) => machine.name === name);
  if (!found) throw new Error(`there is no machine ${name}`);
  return found;
}

/** Some machines for one world, with all they need: of the catalogue, and made up by chance. */
export function someMachines(chance: Chance): readonly MachineUnderTest[] {
  const chosen = new Map<string, MachineUnderTest>();
  const choose = (machine: MachineUnderTest) => {
    chosen.set(machine.name, machine);
    for (const name of machine.needs ?? []) choose(getMachine(name));
  };
  for (let count = 1 + chance.below(3); count > 0; count--)
    choose(CATALOGUE[chance.below(CATALOGUE.length)]!);
  if (chance.percent(40)) choose(madeUp(chance));
  return [...chosen.values()];
}

function madeUp(chance: Chance): MachineUnderTest {
  const definition = randomMachine(chance.numbers(300));
  const inputs = INPUTS.filter((input): input is JsonObject => isObject(input));
  return {
    name: 'made-up',
    expects: 'nothing',
    needs: ['child'],
    definition,
    input: (its) => inputs[its.percent(70) ? 0 : its.below(inputs.length)]!,
  };
}
