import type { AuthoredState } from '../story/machine';
import type { StageKind } from './stage';

/** The stations the data of a state comes by, in order, when all goes well. */
export function courseOf({ type, language, fields }: AuthoredState): readonly StageKind[] {
  return language === 'JSONata' ? jsonataCourse(type) : jsonpathCourse(type, fields);
}

function jsonataCourse(type: string): readonly StageKind[] {
  switch (type) {
    case 'Task':
    case 'Parallel':
      return ['input', 'arguments', 'returned', 'assign', 'output'];
    case 'Map':
      return ['input', 'items', 'itemSelector', 'returned', 'assign', 'output'];
    case 'Choice':
      return ['input', 'rule', 'assign', 'output'];
    case 'Wait':
      return ['input', 'wait', 'assign', 'output'];
    case 'Succeed':
      return ['input', 'output'];
    case 'Fail':
      return ['input', 'error'];
    default:
      return ['input', 'assign', 'output'];
  }
}

const SHAPING = ['resultPath', 'outputPath', 'assign'] as const;

function jsonpathCourse(type: string, fields: AuthoredState['fields']): readonly StageKind[] {
  switch (type) {
    case 'Task':
    case 'Parallel':
      return ['input', 'inputPath', 'parameters', 'returned', 'resultSelector', ...SHAPING];
    case 'Map': {
      const batches = 'ItemBatcher' in fields ? (['itemBatcher'] as const) : [];
      return [
        'input',
        'inputPath',
        'items',
        'itemSelector',
        ...batches,
        'returned',
        'resultSelector',
        ...SHAPING,
      ];
    }
    case 'Choice':
      return ['input', 'inputPath', 'rule', 'outputPath', 'assign'];
    case 'Wait':
      return ['input', 'inputPath', 'wait', 'outputPath', 'assign'];
    case 'Succeed':
      return ['input', 'inputPath', 'outputPath'];
    case 'Fail':
      return ['input', 'error'];
    default:
      // Beside a Result, InputPath and Parameters are not looked at.
      return 'Result' in fields
        ? ['input', 'result', ...SHAPING]
        : ['input', 'inputPath', 'parameters', ...SHAPING];
  }
}

/** The stations of a failure that a catcher takes: after those come to before it. */
export function caughtCourse({ language }: AuthoredState): readonly StageKind[] {
  return language === 'JSONata' ? ['assign', 'output'] : ['resultPath', 'assign'];
}

/** The stations whose values a stage is made from; the first is what it is held against. */
export function madeFrom(kind: StageKind, state: AuthoredState, isCaught: boolean): readonly StageKind[] {
  const { language, type, fields } = state;
  const hasResult = type === 'Task' || type === 'Parallel' || type === 'Map';
  switch (kind) {
    case 'inputPath':
    case 'arguments':
      return ['input'];
    case 'parameters':
    case 'rule':
    case 'wait':
      return language === 'JSONata' ? ['input'] : ['inputPath'];
    case 'items':
      return language === 'JSONata' ? ['input'] : ['inputPath'];
    case 'itemSelector':
      return language === 'JSONata' ? ['items', 'input'] : ['items', 'inputPath'];
    case 'itemBatcher':
      return ['itemSelector'];
    case 'resultSelector':
      return ['returned'];
    case 'resultPath':
      return ['input', isCaught ? 'error' : placedBy(type, fields)];
    case 'outputPath':
      return courseOf(state).includes('resultPath') ? ['resultPath'] : ['inputPath'];
    case 'output':
      if (isCaught) return ['input', 'error'];
      return hasResult ? ['input', 'returned'] : ['input'];
    case 'assign':
      if (isCaught) return language === 'JSONata' ? ['error', 'input'] : ['error'];
      if (language === 'JSONata') return hasResult ? ['input', 'returned'] : ['input'];
      return [courseOf(state).includes('resultPath') ? placedBy(type, fields) : 'inputPath'];
    case 'input':
    case 'result':
    case 'returned':
    case 'error':
      return [];
  }
}

/** What ResultPath puts into the input. */
function placedBy(type: string, fields: AuthoredState['fields']): StageKind {
  if (type === 'Pass') return 'Result' in fields ? 'result' : 'parameters';
  return 'resultSelector';
}
