import type { JsonObject } from '../../../base/json';
import { validation } from '../errors';
import type { Condition, Operand, Path } from '../expressions/expression';
import { parseCondition } from '../expressions/parse-condition';
import { readPlaceholders, type PlaceholderInput, type Placeholders } from '../expressions/placeholders';
import { parseProjection } from '../expressions/projection';
import type { Index } from '../tables/table';
import { readLegacyConditions, refuseMixture } from './condition';
import type { SelectionInput } from './selection';

export interface ListingInput extends PlaceholderInput, SelectionInput {
  readonly FilterExpression?: string | undefined;
  readonly KeyConditionExpression?: string | undefined;
  readonly KeyConditions?: JsonObject | undefined;
  readonly QueryFilter?: JsonObject | undefined;
  readonly ScanFilter?: JsonObject | undefined;
  readonly ConditionalOperator?: 'AND' | 'OR' | undefined;
}

/** The expressions of a query or a scan. */
export interface ListingExpressions {
  readonly paths: readonly Path[] | undefined;
  readonly filter: Condition | undefined;
  readonly key: Condition | undefined;
}

export function readExpressions(input: ListingInput): ListingExpressions {
  refuseMixture(input as unknown as Readonly<Record<string, unknown>>);
  const { ProjectionExpression, FilterExpression, KeyConditionExpression } = input;
  const placeholders = readPlaceholders(input, {
    ProjectionExpression,
    FilterExpression,
    ...('KeyConditionExpression' in input || !('ScanFilter' in input) ? { KeyConditionExpression } : {}),
  });
  const read = {
    paths:
      ProjectionExpression === undefined
        ? input.AttributesToGet?.map((name): Path => [name])
        : parseProjection(ProjectionExpression, placeholders),
    filter: condition('FilterExpression', FilterExpression, placeholders),
    key: condition('KeyConditionExpression', KeyConditionExpression, placeholders),
  };
  placeholders.refuseUnused();
  return {
    ...read,
    filter:
      read.filter ?? readLegacyConditions(input.QueryFilter ?? input.ScanFilter, input.ConditionalOperator),
    key: read.key ?? readLegacyConditions(input.KeyConditions),
  };
}

function condition(
  member: string,
  text: string | undefined,
  placeholders: Placeholders,
): Condition | undefined {
  return text === undefined ? undefined : parseCondition(member, text, placeholders);
}

export function refuseConsistentIndex(index: Index | undefined, isConsistent: boolean | undefined): void {
  if (isConsistent !== true || index?.kind !== 'global') return;
  throw validation('Consistent reads are not supported on global secondary indexes');
}

/** The attributes a condition is about. */
export function attributesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...attributesIn(condition.left), ...attributesIn(condition.right)];
    case 'not':
      return attributesIn(condition.condition);
    case 'compare':
      return named([condition.left, condition.right]);
    case 'between':
      return named([condition.operand, condition.low, condition.high]);
    case 'in':
      return named([condition.operand, ...condition.choices]);
    case 'function':
      return named(condition.operands);
  }
}

function named(operands: readonly Operand[]): readonly string[] {
  return operands.flatMap((operand) => (operand.kind === 'value' ? [] : [operand.path[0]]));
}
