import type { TeachingLanguage } from '../../teaching/teach';
import type { StateType } from '../../validate/fields/field';
import { detailsEn } from './en';
import { detailsEs } from './es';

/** One line about everything that can be suggested. */
export interface Details {
  readonly types: Readonly<Record<StateType, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** `{relation}` of a comparison, and what it is compared with. */
  readonly comparison: (relation: string, family: string, isPath: boolean) => string;
  /** Under `field value`. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<ErrorName, string>>;
  readonly ownError: string;
  readonly awaited: string;
  readonly context: Readonly<Record<ContextPath, string>>;
  readonly states: Readonly<Record<StatesName, string>>;
  readonly work: Readonly<Record<WorkKind, string>>;
  /** Under `service:action`. */
  readonly integrations: Readonly<Record<string, string>>;
  readonly callback: string;
  readonly sync: string;
  readonly parameters: Readonly<Record<string, string>>;
}

type WorkKind = 'function' | 'variable' | 'activity' | 'machine' | 'sdk' | 'service' | 'action';

export const ERROR_NAMES = [
  'States.ALL',
  'States.TaskFailed',
  'States.Timeout',
  'States.HeartbeatTimeout',
  'States.Permissions',
  'States.DataLimitExceeded',
  'States.ResultPathMatchFailure',
  'States.ParameterPathFailure',
  'States.IntrinsicFailure',
  'States.BranchFailed',
  'States.ExceedToleratedFailureThreshold',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
] as const satisfies readonly string[];
export type ErrorName = (typeof ERROR_NAMES)[number];

export const CONTEXT_PATHS = [
  '$',
  '$$.Execution.Id',
  '$$.Execution.Name',
  '$$.Execution.StartTime',
  '$$.Execution.Input',
  '$$.State.Name',
  '$$.State.EnteredTime',
  '$$.State.RetryCount',
  '$$.StateMachine.Name',
  '$$.Task.Token',
  '$$.Map.Item.Index',
  '$$.Map.Item.Value',
] as const;
export type ContextPath = (typeof CONTEXT_PATHS)[number];

/** What JSONata reads of its surroundings. */
export const STATES_NAMES = [
  '$states.input',
  '$states.result',
  '$states.errorOutput',
  '$states.context',
] as const;
export type StatesName = (typeof STATES_NAMES)[number];

const DETAILS: Readonly<Record<TeachingLanguage, Details>> = { es: detailsEs, en: detailsEn };
const COMPARISON = /^(String|Numeric|Boolean|Timestamp)(\w+?)(Path)?$/;

export function fieldDetail(field: string, language: TeachingLanguage): string {
  const details = DETAILS[language];
  const written = details.fields[field];
  if (written !== undefined) return written;
  const [, family, relation, path] = COMPARISON.exec(field) ?? [];
  return family && relation ? details.comparison(relation, family, path !== undefined) : '';
}

export function typeDetail(type: StateType, language: TeachingLanguage): string {
  return DETAILS[language].types[type];
}

export function stateDetail(type: StateType | undefined, language: TeachingLanguage): string {
  return type ? `${type}: ${typeDetail(type, language)}` : '';
}

export function awaitedDetail(language: TeachingLanguage): string {
  return DETAILS[language].awaited;
}

export function valueDetail(field: string, value: string, language: TeachingLanguage): string {
  return DETAILS[language].values[`${field} ${value}`] ?? '';
}

/** A name that is none of AWS's is the machine's own. */
export function errorDetail(error: string, language: TeachingLanguage): string {
  const details = DETAILS[language];
  return (details.errors as Readonly<Record<string, string>>)[error] ?? details.ownError;
}

export function contextDetail(path: ContextPath, language: TeachingLanguage): string {
  return DETAILS[language].context[path];
}

export function statesDetail(name: StatesName, language: TeachingLanguage): string {
  return DETAILS[language].states[name];
}

/** A function, a variable, or something that the account or AWS has. */
export function workDetail(kind: WorkKind, language: TeachingLanguage): string {
  return DETAILS[language].work[kind];
}

export function integrationDetail(resource: string, language: TeachingLanguage): string {
  const details = DETAILS[language];
  const [, name = '', pattern] = /([\w-]+:\w+)(\..+)?$/.exec(resource.replace(/:2$/, '')) ?? [];
  const what = details.integrations[name] ?? '';
  if (pattern === '.waitForTaskToken') return `${what} ${details.callback}`.trim();
  return pattern ? `${what} ${details.sync}`.trim() : what;
}

export function parameterDetail(parameter: string, language: TeachingLanguage): string {
  return DETAILS[language].parameters[parameter.replace(/\.\$$/, '')] ?? '';
}
