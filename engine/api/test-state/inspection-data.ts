import type { QueryLanguage, State, StateType } from '../../asl/program';
import type { JsonObject } from '../../base/json';
import type { Tried } from '../../host/trials/trial-request';
import type { Note, Stage } from '../../machine/inspection/note';
import type { TestStateRequest } from './request';

/** Which stages AWS was seen to show of a state; those of JSONPath's filters whether there is such a filter or not. */
const SHOWN: Readonly<Record<StateType, Readonly<Record<QueryLanguage, readonly Stage[]>>>> = {
  Pass: {
    JSONPath: ['afterInputPath', 'afterParameters', 'result', 'afterResultSelector', 'afterResultPath'],
    JSONata: [],
  },
  Task: {
    JSONPath: ['afterInputPath', 'afterParameters', 'result', 'afterResultSelector', 'afterResultPath'],
    JSONata: ['afterArguments', 'result'],
  },
  Choice: { JSONPath: ['afterInputPath'], JSONata: [] },
  Wait: { JSONPath: ['afterInputPath'], JSONata: [] },
  Succeed: { JSONPath: ['afterInputPath'], JSONata: [] },
  Fail: { JSONPath: ['afterInputPath'], JSONata: [] },
  Parallel: { JSONPath: ['afterResultSelector', 'afterResultPath'], JSONata: [] },
  Map: {
    JSONPath: [
      'afterInputPath',
      'afterItemsPath',
      'afterItemsPointer',
      'afterItemSelector',
      'afterItemBatcher',
      'afterResultSelector',
      'afterResultPath',
    ],
    JSONata: ['afterItemsPointer', 'afterItemSelector', 'afterItemBatcher'],
  },
};

const NUMBERS = ['maxConcurrency', 'toleratedFailureCount', 'toleratedFailurePercentage'] as const;
const ERROR_DETAILS = ['catchIndex', 'retryIndex', 'retryBackoffIntervalSeconds'] as const;

/** `inspectionData`, where the level asks for it: what the data was at each stage, as JSON text. */
export function inspectionData(
  state: State,
  { input = '{}', variables, inspectionLevel = 'INFO' }: TestStateRequest,
  { notes, exchange }: Tried,
): JsonObject | undefined {
  if (inspectionLevel === 'INFO') return undefined;
  const stages = SHOWN[state.type][state.language].flatMap((stage) => textOf(notes, stage));
  const numbers = NUMBERS.flatMap((stage) => valueOf(notes, stage));
  const details = ERROR_DETAILS.flatMap((stage) => valueOf(notes, stage));
  const after = textOf(notes, 'variables')[0]?.[1] ?? variables;
  return {
    input,
    ...Object.fromEntries([...stages, ...numbers]),
    ...(after !== undefined && after.trim() !== '{}' && { variables: after }),
    ...(details.length > 0 && { errorDetails: Object.fromEntries(details) }),
    ...(inspectionLevel === 'TRACE' &&
      exchange && {
        request: { ...exchange.request },
        ...(exchange.response && { response: { ...exchange.response } }),
      }),
  };
}

function textOf(notes: readonly Note[], stage: Stage): [Stage, string][] {
  return valueOf(notes, stage).map(([name, value]) => [name, JSON.stringify(value)]);
}

/** What was noted last counts: a state comes by a stage again when it goes on after a wait. */
function valueOf(notes: readonly Note[], stage: Stage): [Stage, Note['value']][] {
  const note = notes.findLast((candidate) => candidate.stage === stage);
  return note ? [[stage, note.value]] : [];
}
