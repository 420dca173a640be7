import { isObject, put, type Json, type JsonObject } from '../../base/json';
import type { Ids } from '../../host/ports';
import { sdkProblems } from '../aws-sdk/aws-sdk';
import type { Integration } from '../integration';
import { exceptionName, isServiceError, sdkCause } from '../service-error';
import { callerOf, type StepFunctions } from './step-functions';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:aws-sdk:sfn:([a-zA-Z]+)(\.waitForTaskToken)?$/;

/** `aws-sdk:sfn:…`: every operation of Step Functions itself as a Task. */
export function sfnApi(stepFunctions: StepFunctions, ids: Pick<Ids, 'uuid'>): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),
    problems: sdkProblems,
    async perform({ resource, input, executionArn }) {
      const action = RESOURCE.exec(resource)![1]!;
      try {
        const answer = await stepFunctions.call(
          capitalized(action),
          requestOf(input),
          callerOf(executionArn),
        );
        return { kind: 'TaskSucceeded', output: renamed(answer as Json, capitalized) };
      } catch (error) {
        if (!isServiceError(error)) throw error;
        const cause = sdkCause(error, 'Sfn', ids.uuid());
        return { kind: 'TaskFailed', error: `Sfn.${exceptionName(error.code)}`, cause };
      }
    },
  };
}

/** Members that take JSON as text; a Task may give the JSON itself. */
const TEXTS: ReadonlySet<string> = new Set(['input', 'output', 'definition']);

function requestOf(input: Json): JsonObject {
  const renamedInput = renamed(input, uncapitalized);
  if (!isObject(renamedInput)) return {};
  for (const [member, value] of Object.entries(renamedInput)) {
    if (value === null) delete renamedInput[member];
    else if (TEXTS.has(member) && typeof value !== 'string') renamedInput[member] = JSON.stringify(value);
  }
  return renamedInput;
}

/** Tasks write members with a capital, the API without; dates are ISO texts in Tasks, seconds in the API. */
function renamed(value: Json | undefined, rename: (member: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (!isObject(value)) return value ?? null;
  const result: JsonObject = {};
  for (const [member, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const name = rename(member);
    put(result, name, isDate(name, inner) ? new Date(inner * 1000).toISOString() : renamed(inner, rename));
  }
  return result;
}

function isDate(member: string, value: Json): value is number {
  return typeof value === 'number' && /Date$|^Timestamp$/.test(member);
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
