import type { Json } from '../base/json';
import type { JsonataTemplate } from '../query/jsonata/jsonata-template';
import type { Path } from '../query/jsonpath/path';

/** One test of a Choice state, parsed. */
export type ChoiceRule =
  | { readonly kind: 'and' | 'or'; readonly rules: readonly ChoiceRule[] }
  | { readonly kind: 'not'; readonly rule: ChoiceRule }
  /** JSONata's Condition. */
  | { readonly kind: 'condition'; readonly template: JsonataTemplate }
  | { readonly kind: 'test'; readonly variable: Path; readonly test: TypeTest; readonly expected: boolean }
  | {
      readonly kind: 'compare';
      readonly variable: Path;
      readonly comparison: Comparison;
      readonly with: Comparand;
    };

export type TypeTest = 'IsNull' | 'IsPresent' | 'IsNumeric' | 'IsString' | 'IsBoolean' | 'IsTimestamp';

export interface Comparison {
  readonly family: 'String' | 'Numeric' | 'Boolean' | 'Timestamp';
  readonly relation:
    'Equals' | 'LessThan' | 'GreaterThan' | 'LessThanEquals' | 'GreaterThanEquals' | 'Matches';
}

export type Comparand =
  { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'path'; readonly path: Path };

const TYPE_TESTS: ReadonlySet<string> = new Set<TypeTest>([
  'IsNull',
  'IsPresent',
  'IsNumeric',
  'IsString',
  'IsBoolean',
  'IsTimestamp',
]);

export function isTypeTest(operator: string): operator is TypeTest {
  return TYPE_TESTS.has(operator);
}

const COMPARISON =
  /^(String|Numeric|Boolean|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals|Matches)(Path)?$/;

/** `NumericLessThanPath` → family, relation, and whether the comparand is a path; undefined for anything else. */
export function parseComparison(operator: string): (Comparison & { readonly isPath: boolean }) | undefined {
  const parts = COMPARISON.exec(operator);
  if (!parts) return undefined;
  const family = parts[1] as Comparison['family'];
  const relation = parts[2] as Comparison['relation'];
  const isPath = parts[3] !== undefined;
  if (family === 'Boolean' && relation !== 'Equals') return undefined;
  if (relation === 'Matches' && (family !== 'String' || isPath)) return undefined;
  return { family, relation, isPath };
}
