import { matches, matchesArn } from '../evaluation/match';
import { inNetwork } from './addresses';
import { readMoment } from './moments';

/** Whether a value of the request is what a value of the policy wants. */
type Comparison = (given: string, wanted: string) => boolean;

interface Operator {
  readonly holds: Comparison;
  /** Holds where the comparison does not, and where the request has no such key. */
  readonly isNegated?: boolean;
}

function numbers(holds: (given: number, wanted: number) => boolean): Comparison {
  return (given, wanted) => given.trim() !== '' && holds(Number(given), Number(wanted));
}

function moments(holds: (given: number, wanted: number) => boolean): Comparison {
  return (given, wanted) => holds(readMoment(given), readMoment(wanted));
}

const equals: Comparison = (given, wanted) => given === wanted;
const equalsIgnoreCase: Comparison = (given, wanted) => given.toLowerCase() === wanted.toLowerCase();
const like: Comparison = (given, wanted) => matches(wanted, given);
const arnLike: Comparison = (given, wanted) => matchesArn(wanted, given);
const sameNumber = numbers((given, wanted) => given === wanted);
const sameMoment = moments((given, wanted) => given === wanted);

const OPERATORS = {
  StringEquals: { holds: equals },
  StringNotEquals: { holds: equals, isNegated: true },
  StringEqualsIgnoreCase: { holds: equalsIgnoreCase },
  StringNotEqualsIgnoreCase: { holds: equalsIgnoreCase, isNegated: true },
  StringLike: { holds: like },
  StringNotLike: { holds: like, isNegated: true },
  NumericEquals: { holds: sameNumber },
  NumericNotEquals: { holds: sameNumber, isNegated: true },
  NumericLessThan: { holds: numbers((given, wanted) => given < wanted) },
  NumericLessThanEquals: { holds: numbers((given, wanted) => given <= wanted) },
  NumericGreaterThan: { holds: numbers((given, wanted) => given > wanted) },
  NumericGreaterThanEquals: { holds: numbers((given, wanted) => given >= wanted) },
  DateEquals: { holds: sameMoment },
  DateNotEquals: { holds: sameMoment, isNegated: true },
  DateLessThan: { holds: moments((given, wanted) => given < wanted) },
  DateLessThanEquals: { holds: moments((given, wanted) => given <= wanted) },
  DateGreaterThan: { holds: moments((given, wanted) => given > wanted) },
  DateGreaterThanEquals: { holds: moments((given, wanted) => given >= wanted) },
  Bool: { holds: equalsIgnoreCase },
  BinaryEquals: { holds: equals },
  IpAddress: { holds: inNetwork },
  NotIpAddress: { holds: inNetwork, isNegated: true },
  ArnEquals: { holds: arnLike },
  ArnLike: { holds: arnLike },
  ArnNotEquals: { holds: arnLike, isNegated: true },
  ArnNotLike: { holds: arnLike, isNegated: true },
} as const satisfies Readonly<Record<string, Operator>>;

/** `ForAllValues:StringLikeIfExists` in its parts. */
export interface WrittenOperator {
  readonly set?: 'ForAllValues' | 'ForAnyValue';
  /** True where the request has no such key. */
  readonly ifExists: boolean;
  /** Undefined for `Null`, which asks whether the request has the key at all. */
  readonly operator?: Operator;
}

const WRITTEN = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

export function readOperator(written: string): WrittenOperator | undefined {
  const [, set, name = '', ifExists] = WRITTEN.exec(written) ?? [];
  const isNull = name === 'Null' && !ifExists;
  if (!isNull && !Object.hasOwn(OPERATORS, name)) return undefined;
  return {
    ...(set && { set: set as 'ForAllValues' | 'ForAnyValue' }),
    ifExists: ifExists !== undefined,
    ...(!isNull && { operator: OPERATORS[name as keyof typeof OPERATORS] }),
  };
}

export function isOperator(written: string): boolean {
  return readOperator(written) !== undefined;
}
