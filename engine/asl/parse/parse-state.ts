import { InvariantError } from '../../base/invariant';
import { isObject, own, type Json, type JsonObject } from '../../base/json';
import { RETRY_DEFAULTS } from '../../base/limits';
import type { Millis } from '../../base/time';
import { parseTimestamp } from '../../base/timestamp';
import type {
  Catcher,
  ChoiceBranch,
  FailState,
  QueryLanguage,
  Retrier,
  State,
  StateType,
  TaskState,
  WaitUntil,
} from '../program';
import {
  dynamic,
  dynamicNumber,
  failText,
  filterPath,
  flow,
  given,
  jsonata,
  objects,
  payload,
  template,
} from './fields';
import { parseChoiceRule } from './parse-choice-rule';
import { parseMapFields } from './parse-map';
import { parseResource } from './parse-resource';

/** A state as it is authored, under its name and in its language. */
interface Authored {
  readonly name: string;
  readonly language: QueryLanguage;
  readonly state: JsonObject;
}

type Parser<T extends StateType> = (authored: Authored) => Extract<State, { type: T }>;

const parsers: { readonly [T in StateType]: Parser<T> } = {
  Pass: (authored) => ({
    type: 'Pass',
    ...resulting(authored),
    ...(own(authored.state, 'Result') === undefined
      ? {}
      : { result: { value: authored.state.Result as Json } }),
  }),
  Task: (authored) => ({
    type: 'Task',
    ...attempting(authored),
    resource: parseResource(authored.state.Resource as string),
    ...given({
      timeout: dynamicNumber(authored.state, 'TimeoutSeconds'),
      heartbeat: dynamicNumber(authored.state, 'HeartbeatSeconds'),
      roleArn: roleArn(authored),
    }),
  }),
  Choice: (authored) => ({
    type: 'Choice',
    ...filtering(authored),
    branches: objects(authored.state, 'Choices').map((rule, index) =>
      choiceBranch(rule, index, authored.language),
    ),
    ...given({ default: own(authored.state, 'Default') as string | undefined }),
  }),
  Wait: (authored) => ({
    type: 'Wait',
    ...filtering(authored),
    flow: flow(authored.state),
    until: waitUntil(authored.state),
  }),
  Succeed: (authored) => ({ type: 'Succeed', ...filtering(authored) }),
  Fail: ({ name, language, state }): FailState => ({
    type: 'Fail',
    name,
    language,
    ...given({
      error: failText(state, { field: 'Error', language }),
      cause: failText(state, { field: 'Cause', language }),
    }),
  }),
  Parallel: (authored) => ({
    type: 'Parallel',
    ...attempting(authored),
    branchCount: objects(authored.state, 'Branches').length,
  }),
  Map: (authored) => ({
    type: 'Map',
    ...attempting(authored),
    ...parseMapFields(authored.state, authored.language),
  }),
};

/** `machineLanguage` is what the state is written in unless it says otherwise. */
export function parseState(name: string, state: JsonObject, machineLanguage: QueryLanguage): State {
  const parser = own(parsers as Record<string, Parser<StateType>>, String(state.Type));
  if (!parser) throw new InvariantError(`validation let the state type ${String(state.Type)} pass`);
  const language = (own(state, 'QueryLanguage') as QueryLanguage | undefined) ?? machineLanguage;
  return parser({ name, language, state });
}

function filtering({ name, language, state }: Authored) {
  return {
    name,
    language,
    ...given({
      inputPath: filterPath(state, 'InputPath'),
      outputPath: filterPath(state, 'OutputPath'),
      output: jsonata(state, 'Output'),
      assign: payload(state, { field: 'Assign', language }),
    }),
  };
}

function resulting(authored: Authored) {
  const { state, language } = authored;
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  return {
    ...filtering(authored),
    flow: flow(state),
    ...given({ arguments: payload(state, { field, language }), resultPath: filterPath(state, 'ResultPath') }),
  };
}

function attempting(authored: Authored) {
  const { state, language } = authored;
  return {
    ...resulting(authored),
    retriers: objects(state, 'Retry').map(retrier),
    catchers: objects(state, 'Catch').map((each, index) => catcher(each, index, language)),
    ...given({ resultSelector: template(state, 'ResultSelector') }),
  };
}

function retrier(authored: JsonObject): Retrier {
  const number = (field: string) => own(authored, field) as number | undefined;
  return {
    errors: authored.ErrorEquals as string[],
    intervalSeconds: number('IntervalSeconds') ?? RETRY_DEFAULTS.intervalSeconds,
    maxAttempts: number('MaxAttempts') ?? RETRY_DEFAULTS.maxAttempts,
    backoffRate: number('BackoffRate') ?? RETRY_DEFAULTS.backoffRate,
    jitter: own(authored, 'JitterStrategy') === 'FULL',
    ...given({ maxDelaySeconds: number('MaxDelaySeconds') }),
  };
}

function catcher(authored: JsonObject, index: number, language: QueryLanguage): Catcher {
  const location = `Catch[${index}]`;
  return {
    errors: authored.ErrorEquals as string[],
    next: authored.Next as string,
    ...given({
      resultPath: filterPath(authored, 'ResultPath'),
      output: jsonata(authored, 'Output', `${location}/Output`),
      assign: payload(authored, { field: 'Assign', language, location: `${location}/Assign` }),
    }),
  };
}

function choiceBranch(authored: JsonObject, index: number, language: QueryLanguage): ChoiceBranch {
  const location = `Choices[${index}]`;
  return {
    rule: parseChoiceRule(authored, location),
    next: authored.Next as string,
    ...given({
      output: jsonata(authored, 'Output', `${location}/Output`),
      assign: payload(authored, { field: 'Assign', language, location: `${location}/Assign` }),
    }),
  };
}

function waitUntil(state: JsonObject): WaitUntil {
  const seconds = dynamicNumber(state, 'Seconds');
  if (seconds) return { kind: 'seconds', seconds };
  const at = dynamic(state, 'Timestamp', timestamp);
  if (!at) throw new InvariantError('validation let a Wait without a time pass');
  return { kind: 'timestamp', at };
}

function timestamp(literal: Json): Millis {
  const at = parseTimestamp(String(literal));
  if (at === undefined) throw new InvariantError('validation let a bad Timestamp pass');
  return at;
}

function roleArn({ state, language }: Authored): TaskState['roleArn'] {
  const credentials = own(state, 'Credentials');
  return isObject(credentials)
    ? failText(credentials, { field: 'RoleArn', language, query: 'RoleArn.$' })
    : undefined;
}
