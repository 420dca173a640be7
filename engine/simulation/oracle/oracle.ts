import type { JsonObject } from '../../base/json';
import type { StoredEvent } from '../../host/records';
import type { Run } from '../clients/runs';
import type { Witnessed } from '../disk/witness';
import { getMachine } from '../machines/catalogue';
import type { MachineUnderTest } from '../machines/machine-under-test';
import { Simulation } from '../simulation';
import { short } from '../world/trace';
import { CALM } from '../world/profile';

const known = new Map<string, Promise<string>>();

/** Holds executions that nobody disturbed against the same in a world without any trouble: the problem, if there is one. */
export async function compareWithCalm({ clients, witness }: Simulation): Promise<string | undefined> {
  for (const run of clients.runs) {
    const { machine, isDisturbed, arn } = run;
    const seen = witness.find(arn);
    if (!seen || isDisturbed || machine.expects === 'nothing') continue;
    const [calm, stormy] = [await expected(run), shown(seen, machine.expects)];
    if (calm !== stormy)
      return `${short(arn)} came out otherwise than undisturbed:\n${calm}\n--- but here\n${stormy}`;
  }
  return undefined;
}

function expected({ machine, input }: Run): Promise<string> {
  const key = `${machine.name} ${input}`;
  const found = known.get(key) ?? calmly(machine, JSON.parse(input) as JsonObject);
  known.set(key, found);
  return found;
}

async function calmly(machine: MachineUnderTest, input: JsonObject): Promise<string> {
  const others = (machine.needs ?? []).map(getMachine);
  const calm = new Simulation(0, CALM, [machine, ...others]);
  await calm.begin();
  const run = calm.clients.begin(machine, input);
  await calm.end();
  if (calm.world.problem !== undefined)
    throw new Error(`${machine.name}: ${calm.world.problem}\n${calm.world.trace.lines.join('\n')}`);
  return shown(calm.witness.find(run.arn)!, machine.expects);
}

function shown({ record, events }: Witnessed, expects: MachineUnderTest['expects']): string {
  const { status, output, error } = record;
  const end = [status, output, error].filter((part) => part !== undefined).join(' ');
  if (expects === 'end') return end;
  const lines = events.map(shape);
  return [...(expects === 'events' ? lines.sort() : lines), end].join('\n');
}

/** An event without what differs from one execution to the next: times, numbers and identifiers. */
function shape({ type, ...event }: StoredEvent): string {
  const details = Object.entries(event).find(([key]) => key.endsWith('EventDetails'))?.[1] as
    JsonObject | undefined;
  return [type, details?.name, details?.index, details?.error].filter((part) => part !== undefined).join(' ');
}
