import type { Json, JsonObject } from '../../base/json';
import { memberText, memberValue, type TolerantObject } from '../completion/tolerant-tree';
import { findOptimized } from '../validate/services/optimized';
import { readTaskResource } from '../validate/services/task-resource';
import type { StateType } from '../validate/fields/field';

/** What a state can be called that is only a place to go on writing. */
export const PLAIN_STATE = { Type: 'Pass', End: true } as const satisfies JsonObject;

/** A value to begin with for a field that is missing from `object`. */
export function stubFor(field: string, object: TolerantObject, firstState: string): Json {
  switch (field) {
    case 'StartAt':
      return firstStateOf(object) ?? firstState;
    case 'States':
      return { [memberText(object, 'StartAt') || firstState]: PLAIN_STATE };
    case 'Branches':
      return [scopeStub(firstState)];
    case 'ItemProcessor':
      return { ProcessorConfig: { Mode: 'INLINE' }, ...scopeStub(firstState) };
    case 'Choices':
      return [ruleStub(firstState)];
    default:
      return Object.hasOwn(STUBS, field) ? STUBS[field]! : '';
  }
}

const STUBS: Readonly<Record<string, Json>> = {
  Resource: 'arn:aws:states:::lambda:invoke',
  ErrorEquals: ['States.ALL'],
  RoleArn: 'arn:aws:iam::123456789012:role/PasosRole',
  ReaderConfig: { InputType: 'JSON' },
  InputType: 'JSON',
  CSVHeaderLocation: 'FIRST_ROW',
  CSVHeaders: ['id'],
  Key: 'items.json',
  Bucket: 'my-bucket',
  FunctionName: 'my-function',
};

export function ruleStub(next: string): JsonObject {
  return { Variable: '$.value', IsPresent: true, Next: next };
}

function scopeStub(name: string): JsonObject {
  return { StartAt: name, States: { [name]: PLAIN_STATE } };
}

function firstStateOf(object: TolerantObject): string | undefined {
  const states = memberValue(object, 'States');
  return states?.kind === 'object' ? states.members[0]?.name.value : undefined;
}

/** What a call to `resource` cannot do without, to be filled in. */
export function parametersStub(resource: string): JsonObject {
  const read = readTaskResource(resource);
  const required = read?.kind === 'service' ? (findOptimized(read.service, read.action)?.required ?? []) : [];
  return Object.fromEntries(required.map((name) => [name, STUBS[name] ?? '']));
}

const SIGNS: readonly (readonly [StateType, readonly string[]])[] = [
  ['Task', ['Resource']],
  ['Choice', ['Choices', 'Default']],
  ['Parallel', ['Branches']],
  ['Map', ['ItemProcessor', 'Iterator', 'ItemsPath', 'Items']],
  ['Wait', ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath']],
  ['Fail', ['Error', 'Cause']],
];

/** The type a state was probably meant to have, told by its other fields. */
export function likelyType({ members }: TolerantObject): StateType {
  const names = members.map(({ name }) => name.value);
  return SIGNS.find(([, signs]) => signs.some((sign) => names.includes(sign)))?.[0] ?? 'Pass';
}
