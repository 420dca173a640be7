import type { TestStateCommandOutput } from '@aws-sdk/client-sfn';
import { jsonDifferences, type JsonDifference } from '../cases/json-differences';

/** What the data is at one point of its way through a state. */
export interface TestStage {
  readonly id: StageId;
  /** The field of the state that made it, with its value in the definition; absent where none stands there. */
  readonly rule?: { readonly field: string; readonly value: unknown };
  /** JSON text. */
  readonly text: string;
  /** What is different from the data it is made of: the stage before; for ResultPath, the state's input. */
  readonly changes: readonly JsonDifference[];
  /** A result comes from outside: it is not made of the stage before. */
  readonly isFromOutside: boolean;
}

/** In the order that data goes through a state, with the field that changes it there. */
const STAGES = [
  ['input', undefined],
  ['afterInputPath', 'InputPath'],
  ['afterItemsPath', 'ItemsPath'],
  ['afterItemsPointer', 'ItemReader'],
  ['afterItemSelector', 'ItemSelector'],
  ['afterItemBatcher', 'ItemBatcher'],
  ['afterParameters', 'Parameters'],
  ['afterArguments', 'Arguments'],
  ['result', 'Result'],
  ['afterResultSelector', 'ResultSelector'],
  ['afterResultPath', 'ResultPath'],
  ['output', 'Output'],
  ['variables', 'Assign'],
] as const;
export type StageId = (typeof STAGES)[number][0];

/** The field that a state has in JSONPath where JSONata has another. */
const OTHER_FIELD: Readonly<Partial<Record<StageId, string>>> = { output: 'OutputPath' };

type Tested = Pick<TestStateCommandOutput, 'inspectionData' | 'output'>;

/** The stages that the answer shows, each with what changed. */
export function testStages(
  { inspectionData = {}, output }: Tested,
  state: Readonly<Record<string, unknown>>,
): readonly TestStage[] {
  const texts = { ...inspectionData, output };
  const stages: TestStage[] = [];
  let [before, input]: unknown[] = [];
  for (const [id, field] of STAGES) {
    const text = texts[id];
    if (text === undefined) continue;
    const value = parsed(text);
    const isFromOutside = id === 'result' || id === 'variables';
    const isFirst = stages.length === 0;
    const rule = ruleOf(state, field, OTHER_FIELD[id]);
    if (isFirst) input = value;
    const origin = id === 'afterResultPath' ? input : before;
    const changes = isFirst || isFromOutside ? [] : jsonDifferences(origin, value);
    stages.push({ id, text, changes, isFromOutside, ...(rule && { rule }) });
    before = id === 'variables' ? before : value;
  }
  return stages;
}

function ruleOf(state: Readonly<Record<string, unknown>>, ...fields: readonly (string | undefined)[]) {
  const field = fields.find((name) => name !== undefined && Object.hasOwn(state, name));
  return field === undefined ? undefined : { field, value: state[field] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
