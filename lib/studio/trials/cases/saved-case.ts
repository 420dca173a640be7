import { readMockPlan, type MockPlan } from '@pasos/engine/mocks';
import { isRecord } from '../faults/is-record';

/** What a machine is to do with an input, whatever its definition is. */
export interface SavedCase {
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly input: string;
  readonly mocks: MockPlan;
  readonly seed: number;
  readonly expected: Expected;
}

export interface Expected {
  readonly status: CaseStatus;
  /** JSON text; absent when any will do. */
  readonly output?: string;
  readonly error?: string;
  /** The states of the outermost level, in order; absent when any way will do. */
  readonly path?: readonly string[];
}

export const caseStatuses = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'RUNNING'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** A file of cases, for another browser or a test. */
export interface CaseFile {
  readonly pasosCases: 1;
  readonly machine: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly cases: readonly Omit<SavedCase, 'id'>[];
}

/** The cases of a file, or of what a browser kept. Undefined: it is none, or of a later release. */
export function readCases(value: unknown, newId: () => string): readonly SavedCase[] | undefined {
  if (!isRecord(value) || value.pasosCases !== 1 || !Array.isArray(value.cases)) return undefined;
  const cases = value.cases.map((each: unknown) => readCase(each, newId));
  return cases.every((each) => each !== undefined) ? cases : undefined;
}

function readCase(value: unknown, newId: () => string): SavedCase | undefined {
  if (!isRecord(value)) return undefined;
  const { id = newId(), name, input, mocks, seed = 0, expected } = value;
  const plan = readMockPlan((mocks ?? {}) as Parameters<typeof readMockPlan>[0]);
  const wanted = readExpected(expected);
  const isWhole =
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof input === 'string' &&
    typeof seed === 'number' &&
    plan.ok &&
    wanted !== undefined;
  return isWhole ? { id, name, input, mocks: plan.value, seed, expected: wanted } : undefined;
}

function readExpected(value: unknown): Expected | undefined {
  if (!isRecord(value)) return undefined;
  const { status, output, error, path } = value;
  if (!caseStatuses.includes(status as CaseStatus)) return undefined;
  return {
    status: status as CaseStatus,
    ...(typeof output === 'string' && { output }),
    ...(typeof error === 'string' && { error }),
    ...(Array.isArray(path) && { path: path.map(String) }),
  };
}
