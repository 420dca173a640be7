import { invalidParameters, validation } from '../errors';
import type { Path } from '../expressions/expression';
import { project } from '../expressions/projection';
import type { Index, Table } from '../tables/table';
import type { Item } from '../values/attribute-value';
import { projectedNames } from './store-item';

type Select = 'ALL_ATTRIBUTES' | 'ALL_PROJECTED_ATTRIBUTES' | 'SPECIFIC_ATTRIBUTES' | 'COUNT';

export interface SelectionInput {
  readonly Select?: Select | undefined;
  readonly AttributesToGet?: readonly string[] | undefined;
  readonly ProjectionExpression?: string | undefined;
}

/** What is shown of each item that was found. */
export interface Selection {
  readonly select: Select;
  readonly paths: readonly Path[] | undefined;
  /** The index has not all of it: the item itself must be read. */
  readonly needsItem: boolean;
}

export function readSelection(
  input: SelectionInput,
  paths: readonly Path[] | undefined,
  { table, index }: { readonly table: Table; readonly index: Index | undefined },
): Selection {
  const select =
    input.Select ?? (paths ? 'SPECIFIC_ATTRIBUTES' : index ? 'ALL_PROJECTED_ATTRIBUTES' : 'ALL_ATTRIBUTES');
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && !index) {
    throw invalidParameters('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
  }
  if (paths && select !== 'SPECIFIC_ATTRIBUTES') {
    const member = input.ProjectionExpression === undefined ? 'AttributesToGet' : 'ProjectionExpression';
    throw validation(
      select === 'COUNT'
        ? `Cannot specify the ${member} when choosing to get only the Count`
        : `Cannot specify the ${member} when choosing to get ${select}`,
    );
  }
  if (!paths && select === 'SPECIFIC_ATTRIBUTES') {
    throw validation(
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    );
  }
  return { select, paths, needsItem: needsItem(select, paths, { table, index }) };
}

function needsItem(
  select: Select,
  paths: readonly Path[] | undefined,
  { table, index }: { readonly table: Table; readonly index: Index | undefined },
): boolean {
  const has = index && projectedNames(table, index);
  if (!has) return false;
  const missing = (paths ?? []).map(([name]) => name).filter((name) => !has.has(name));
  if (index.kind === 'local') return select === 'ALL_ATTRIBUTES' || missing.length > 0;
  if (select === 'ALL_ATTRIBUTES') {
    throw invalidParameters(
      `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} because its projection type is not ALL`,
    );
  }
  if (missing.length > 0) {
    throw invalidParameters(`Global secondary index ${index.name} does not project [${missing.join(', ')}]`);
  }
  return false;
}

export function shown({ paths }: Pick<Selection, 'paths'>, item: Item): Item {
  return paths ? project(item, paths) : item;
}
