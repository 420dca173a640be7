import { own, put, type JsonObject } from '../../../base/json';
import { DynamoDbError, validation } from '../errors';
import { parseAttributeValue, type AttributeValue } from '../values/attribute-value';

/** What the expressions of one request may name: each placeholder must be defined, and each must be used. */
export class Placeholders {
  private readonly used = new Set<string>();

  constructor(
    private readonly names: Readonly<Record<string, string>> | undefined,
    private readonly values: Readonly<Record<string, AttributeValue>> | undefined,
  ) {}

  name(placeholder: string): string | undefined {
    this.used.add(placeholder);
    return own(this.names ?? {}, placeholder);
  }

  value(placeholder: string): AttributeValue | undefined {
    this.used.add(placeholder);
    return own(this.values ?? {}, placeholder);
  }

  /** Once all expressions are read. */
  refuseUnused(): void {
    this.refuseUnusedOf('ExpressionAttributeNames', this.names);
    this.refuseUnusedOf('ExpressionAttributeValues', this.values);
  }

  private refuseUnusedOf(member: string, given: Readonly<Record<string, unknown>> = {}): void {
    const unused = Object.keys(given).filter((placeholder) => !this.used.has(placeholder));
    if (unused.length === 0) return;
    throw validation(`Value provided in ${member} unused in expressions: keys: {${unused.join(', ')}}`);
  }
}

export interface PlaceholderInput {
  readonly ExpressionAttributeNames?: JsonObject | undefined;
  readonly ExpressionAttributeValues?: JsonObject | undefined;
}

/** `expressions`: the expressions that the operation has, and what the request gives for them. */
export function readPlaceholders(
  { ExpressionAttributeNames: names, ExpressionAttributeValues: values }: PlaceholderInput,
  expressions: Readonly<Record<string, string | undefined>>,
): Placeholders {
  const isExpressive = Object.values(expressions).some((expression) => expression !== undefined);
  if (names !== undefined) {
    if (!isExpressive) throw useless('ExpressionAttributeNames', []);
    refuseKeys('ExpressionAttributeNames', names, /^#\w+$/);
  }
  if (values !== undefined) {
    const takers = Object.keys(expressions).filter((name) => name !== 'ProjectionExpression');
    const isTaken = takers.some((name) => expressions[name] !== undefined);
    if (!isTaken) throw useless('ExpressionAttributeValues', takers);
    refuseKeys('ExpressionAttributeValues', values, /^:\w+$/);
  }
  return new Placeholders(names as Record<string, string> | undefined, values && readValues(values));
}

function useless(member: string, takers: readonly string[]) {
  const which =
    takers.length === 0 ? '' : `: ${takers.join(' and ')} ${takers.length === 1 ? 'is' : 'are'} null`;
  return validation(`${member} can only be specified when using expressions${which}`);
}

function refuseKeys(member: string, given: JsonObject, form: RegExp): void {
  const keys = Object.keys(given);
  if (keys.length === 0) throw validation(`${member} must not be empty`);
  const wrong = keys.find((key) => !form.test(key));
  if (wrong === undefined) return;
  throw validation(`${member} contains invalid key: Syntax error; key: "${wrong}"`);
}

function readValues(values: JsonObject): Readonly<Record<string, AttributeValue>> {
  const read: Record<string, AttributeValue> = {};
  for (const [key, value] of Object.entries(values)) {
    try {
      put(read, key, parseAttributeValue(value));
    } catch (error) {
      if (!(error instanceof DynamoDbError)) throw error;
      throw validation(`ExpressionAttributeValues contains invalid value: ${error.message} for key ${key}`);
    }
  }
  return read;
}
