import { isObject, own, type Json, type JsonObject } from '../../base/json';

/** What each type of a value must be, as Step Functions says it. */
const KINDS = {
  S: 'STRING',
  N: 'STRING',
  BOOL: 'BOOLEAN',
  NULL: 'BOOLEAN',
  SS: 'ARRAY',
  NS: 'ARRAY',
  BS: 'ARRAY',
  L: 'ARRAY',
  M: 'OBJECT',
} as const;

/** What Step Functions has against the values that a call to DynamoDB is given: a number must be text, `{"N": "5"}`. */
export function judgeValues(parameters: Json): readonly string[] {
  if (!isObject(parameters)) return [];
  const problems: string[] = [];
  for (const member of ['Item', 'Key', 'ExpressionAttributeValues']) {
    const values = own(parameters, member);
    if (isObject(values)) judgeMap(values, problems);
    else if (values !== undefined && values !== null) problems.push(mustBe(member, 'OBJECT'));
  }
  return problems;
}

function judgeMap(values: JsonObject, problems: string[]): void {
  for (const [name, value] of Object.entries(values)) {
    if (isObject(value)) judgeValue(value, problems);
    else if (value !== null) problems.push(mustBe(name, 'OBJECT'));
  }
}

function judgeValue(value: JsonObject, problems: string[]): void {
  for (const [type, given] of Object.entries(value)) {
    const kind = own<string>(KINDS, type);
    if (type !== 'B' && kind === undefined)
      problems.push(`The field "${type}" is not supported by Step Functions`);
    else if (kind !== undefined && given !== null && kindOf(given) !== kind)
      problems.push(mustBe(type, kind));
    else if (isObject(given)) judgeMap(given, problems);
    else if (type === 'L' && Array.isArray(given))
      judgeMap(Object.fromEntries(given.map((each, index) => [String(index), each])), problems);
  }
}

function mustBe(field: string, kind: string): string {
  return `The value for the field '${field}' must be a ${kind}`;
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'ARRAY';
  return isObject(value) ? 'OBJECT' : (typeof value).toUpperCase();
}
