import {
  describeMockProblem,
  readMockConfigFile,
  readMockPlan,
  type MockCase,
  type MockPlan,
} from '@pasos/engine/mocks';
import { isRecord } from './is-record';

/** What a file says: one plan, or several cases of which one is to be chosen. */
export type FaultFile =
  | { readonly kind: 'plan'; readonly plan: MockPlan }
  | { readonly kind: 'cases'; readonly cases: readonly MockCase[] }
  | { readonly kind: 'problem'; readonly problem: string };

/** Reads our own format, or AWS's MockConfigFile: the cases of this machine, or of all if there is none of it. */
export function readFaultFile(text: string, machine: string): FaultFile {
  const parsed = parse(text);
  if (!parsed.ok) return parsed.failure;
  const { value } = parsed;
  if (!isRecord(value) || !('StateMachines' in value)) return plan(value);
  const read = readMockConfigFile(value as Parameters<typeof readMockConfigFile>[0]);
  if (!read.ok) return { kind: 'problem', problem: read.failure.map(describeMockProblem).join('\n') };
  const own = read.value.filter((each) => each.machine === machine);
  const cases = own.length > 0 ? own : read.value;
  return cases.length === 1 ? { kind: 'plan', plan: cases[0]!.mocks } : { kind: 'cases', cases };
}

function plan(value: unknown): Exclude<FaultFile, { kind: 'cases' }> {
  const read = readMockPlan(value as Parameters<typeof readMockPlan>[0]);
  return read.ok
    ? { kind: 'plan', plan: read.value }
    : { kind: 'problem', problem: read.failure.map(describeMockProblem).join('\n') };
}

/** What is wrong with a plan as JSON text. */
export function judgePlan(text: string): string | undefined {
  const parsed = parse(text);
  const read = parsed.ok ? plan(parsed.value) : parsed.failure;
  return read.kind === 'problem' ? read.problem : undefined;
}

interface Unread {
  readonly kind: 'problem';
  readonly problem: string;
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; failure: Unread } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, failure: { kind: 'problem', problem } };
  }
}
