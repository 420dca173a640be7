import { sameJson } from '@/lib/sandbox/history/same-json';
import { visitsOf } from '@/lib/sandbox/history/visits';
import type { Simulated, SimulationRequest, Simulator } from '../../simulator/simulator';
import { jsonDifferences, type JsonDifference } from './json-differences';
import type { SavedCase } from './saved-case';

/** What a case demanded and did not get. */
export type Complaint =
  | { readonly kind: 'status' | 'error'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'output'; readonly differences: readonly JsonDifference[] }
  | { readonly kind: 'path'; readonly expected: readonly string[]; readonly actual: readonly string[] };

export interface CaseVerdict {
  readonly id: string;
  readonly isPassed: boolean;
  readonly complaints: readonly Complaint[];
  readonly simulated: Simulated;
}

export interface Suite {
  readonly simulator: Simulator;
  readonly machine: Pick<SimulationRequest, 'definition' | 'type'>;
  readonly cases: readonly SavedCase[];
}

/** Runs every case in the simulator. What a mock does not say, no service can: a suite needs nothing outside. */
export async function runSuite(
  { simulator, machine, cases }: Suite,
  signal?: AbortSignal,
): Promise<readonly CaseVerdict[]> {
  const running = cases.map(async (saved) => {
    const { input, mocks, seed } = saved;
    return judge(saved, await simulator.run({ ...machine, input, mocks, seed }, signal));
  });
  return Promise.all(running);
}

export function judge({ id, expected }: SavedCase, simulated: Simulated): CaseVerdict {
  const complaints: Complaint[] = [];
  const { status, error = '' } = simulated;
  if (status !== expected.status)
    complaints.push({ kind: 'status', expected: expected.status, actual: status });
  if (expected.error !== undefined && expected.error !== error)
    complaints.push({ kind: 'error', expected: expected.error, actual: error });
  if (expected.output !== undefined && !sameJson(expected.output, simulated.output)) {
    const differences = jsonDifferences(parsed(expected.output), parsed(simulated.output));
    complaints.push({ kind: 'output', differences });
  }
  const path = visitsOf(simulated.events)
    .filter(({ depth }) => depth === 0)
    .map(({ name }) => name);
  if (expected.path && expected.path.join('\n') !== path.join('\n'))
    complaints.push({ kind: 'path', expected: expected.path, actual: path });
  return { id, isPassed: complaints.length === 0, complaints, simulated };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
