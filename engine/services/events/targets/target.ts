import { isObject, own, type JsonObject } from '../../../base/json';
import { parsePath } from '../../../query/jsonpath/parse-path';
import { invalid } from '../errors';

/** A target as the API writes it. */
export type Target = JsonObject;

export interface TargetFailure {
  readonly TargetId: string;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

export function textOf(target: Target, member: string): string | undefined {
  const value = own(target, member);
  return typeof value === 'string' ? value : undefined;
}

export function objectOf(target: Target, member: string): JsonObject {
  const value = own(target, member);
  return isObject(value) ? value : {};
}

/** Which kind of target an ARN names, of those to which this engine delivers. */
export type TargetKind = 'sqs' | 'sns' | 'lambda' | 'states' | 'logs' | 'bus' | 'ecs' | 'sdk';

const KINDS: readonly (readonly [RegExp, TargetKind])[] = [
  [/^arn:[^:]+:sqs:[^:]+:\d{12}:.+/, 'sqs'],
  [/^arn:[^:]+:sns:[^:]+:\d{12}:.+/, 'sns'],
  [/^arn:[^:]+:lambda:[^:]+:\d{12}:function:.+/, 'lambda'],
  [/^arn:[^:]+:states:[^:]+:\d{12}:stateMachine:.+/, 'states'],
  [/^arn:[^:]+:logs:[^:]+:\d{12}:log-group:.+/, 'logs'],
  [/^arn:[^:]+:events:[^:]+:\d{12}:event-bus\/.+/, 'bus'],
  [/^arn:[^:]+:scheduler:::aws-sdk:[^:]+:\w+$/, 'sdk'],
  [/^arn:[^:]+:ecs:[^:]+:\d{12}:cluster\/.+/, 'ecs'],
];

export function kindOf(arn: string): TargetKind | undefined {
  return KINDS.find(([form]) => form.test(arn))?.[1];
}

/** What is wrong with a target fails the whole call, as on AWS. */
export function assertTarget(target: Target): void {
  const id = textOf(target, 'Id') ?? '';
  const arn = textOf(target, 'Arn') ?? '';
  if (!/^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+/.test(arn)) {
    throw invalid(`Parameter ${arn} is not valid. Reason: Provided Arn is not in correct format.`);
  }
  const inputs = ['Input', 'InputPath', 'InputTransformer'].filter(
    (member) => own(target, member) !== undefined,
  );
  if (inputs.length > 1) {
    throw invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${id}.`);
  }
  assertInput(target, id);
  const kind = kindOf(arn);
  if (kind === 'states' && textOf(target, 'RoleArn') === undefined) {
    throw invalid(`RoleArn is required for target ${arn}.`);
  }
  if (kind === 'sqs' && arn.endsWith('.fifo') && own(target, 'SqsParameters') === undefined) {
    throw invalid(`Parameter(s) SqsParameters must be specified for target: ${id}.`);
  }
}

function assertInput(target: Target, id: string): void {
  const input = textOf(target, 'Input');
  if (input !== undefined && !isJson(input)) throw invalid(`JSON syntax error in Input for target ${id}.`);
  const path = textOf(target, 'InputPath');
  if (path !== undefined && !parsePath(path).ok) throw invalid(`Invalid InputPath for target ${id}.`);
  const transformer = own(target, 'InputTransformer');
  if (!isObject(transformer)) return;
  const paths = objectOf(transformer, 'InputPathsMap');
  for (const [name, value] of Object.entries(paths)) {
    if (name.startsWith('aws.') || typeof value !== 'string' || !parsePath(value).ok) {
      throw invalid(`Invalid InputPathsMap for target ${id}.`);
    }
  }
  const template = textOf(transformer, 'InputTemplate');
  if (template === undefined) throw invalid(`Invalid InputTemplate for target ${id}.`);
  const unknown = [...template.matchAll(/<([\w.-]+)>/g)].find(
    ([, name]) => !name!.startsWith('aws.') && own(paths, name!) === undefined,
  );
  if (unknown) {
    throw invalid(
      `InputTemplate for target ${id} contains placeholder ${unknown[1]} which is not in the InputPathsMap.`,
    );
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
