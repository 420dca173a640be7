import type { QueryLanguage } from './query-language';
import { popularCalls, taskBody } from './task-states';

export const flowTypes = ['Pass', 'Task', 'Choice', 'Wait', 'Parallel', 'Map', 'Succeed', 'Fail'] as const;
export type FlowType = (typeof flowTypes)[number];

/** What a state of a type needs beyond where it leads, so that it is valid from the start. */
export function flowBody(type: FlowType, language: QueryLanguage): Record<string, unknown> {
  switch (type) {
    case 'Task':
      return taskBody(popularCalls[0], language);
    case 'Choice':
      return { Type: 'Choice', Choices: [firstRule(language)] };
    case 'Wait':
      return { Type: 'Wait', Seconds: 5 };
    case 'Parallel':
      return { Type: 'Parallel', Branches: [branch('Pass'), branch('Pass (1)')] };
    case 'Map':
      return { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...branch('Pass') } };
    case 'Pass':
    case 'Succeed':
    case 'Fail':
      return { Type: type };
  }
}

export function firstRule(language: QueryLanguage): Record<string, unknown> {
  return language === 'JSONata'
    ? { Condition: '{% $exists($states.input.value) %}' }
    : { Variable: '$.value', IsPresent: true };
}

export function firstCatcher(language: QueryLanguage): Record<string, unknown> {
  return { ErrorEquals: ['States.ALL'], ...(language === 'JSONPath' && { ResultPath: '$.error' }) };
}

export const firstRetrier = {
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 1,
  MaxAttempts: 3,
  BackoffRate: 2,
};

export function branch(name: string): Record<string, unknown> {
  return { StartAt: name, States: { [name]: { Type: 'Pass', End: true } } };
}
