/** What an operator of a Choice rule compares. */
export type Family = 'String' | 'Numeric' | 'Boolean' | 'Timestamp' | 'Is';

export interface Operator {
  readonly name: string;
  readonly family: Family;
  /** `Equals`, `LessThan`, … or the type that is asked for. */
  readonly relation: string;
  /** The comparand is read from the data. */
  readonly isPath: boolean;
}

const ORDERS = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'];

const RELATIONS: Readonly<Record<Family, readonly string[]>> = {
  String: [...ORDERS, 'Matches'],
  Numeric: ORDERS,
  Boolean: ['Equals'],
  Timestamp: ORDERS,
  Is: ['Present', 'Null', 'String', 'Numeric', 'Boolean', 'Timestamp'],
};

/** All 39 of them, in the order in which they are offered. */
export const OPERATORS: readonly Operator[] = (Object.keys(RELATIONS) as Family[]).flatMap((family) =>
  RELATIONS[family].flatMap((relation): Operator[] => {
    const value = { name: family + relation, family, relation, isPath: false };
    const hasPath = family !== 'Is' && relation !== 'Matches';
    return hasPath ? [value, { ...value, name: `${family}${relation}Path`, isPath: true }] : [value];
  }),
);

export const FAMILIES = Object.keys(RELATIONS) as readonly Family[];

export function findOperator(name: string | undefined): Operator | undefined {
  return OPERATORS.find((operator) => operator.name === name);
}

/** The same comparison with a value, or with one from the data; itself where there is no other. */
export function twin({ name, family, relation, isPath }: Operator): Operator {
  const other = isPath ? family + relation : `${name}Path`;
  return findOperator(other) ?? { name, family, relation, isPath };
}
