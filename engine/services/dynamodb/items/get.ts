import type { JsonObject } from '../../../base/json';
import type { Call } from '../../base/services';
import type { Path } from '../expressions/expression';
import { readPlaceholders, type PlaceholderInput } from '../expressions/placeholders';
import { parseProjection } from '../expressions/projection';
import { checkKey, itemKey } from '../keys/item-key';
import { itemsOf, type Table } from '../tables/table';
import { parseItem, type Item } from '../values/attribute-value';
import { refuseMixture } from './condition';

export interface ProjectionInput extends PlaceholderInput {
  readonly AttributesToGet?: readonly string[] | undefined;
  readonly ProjectionExpression?: string | undefined;
}

/** What a read of single items is to show, all if not said. */
export function readPaths(input: ProjectionInput): readonly Path[] | undefined {
  refuseMixture(input as unknown as Readonly<Record<string, unknown>>);
  const { ProjectionExpression, AttributesToGet } = input;
  const placeholders = readPlaceholders(input, { ProjectionExpression });
  const paths =
    ProjectionExpression === undefined
      ? AttributesToGet?.map((name): Path => [name])
      : parseProjection(ProjectionExpression, placeholders);
  placeholders.refuseUnused();
  return paths;
}

export async function fetchItem(table: Table, key: Item, { tx, caller }: Call): Promise<Item | undefined> {
  checkKey(table, key);
  return tx.get<Item>(itemsOf(table, caller), itemKey(table, key));
}

export function readKey(key: JsonObject): Item {
  return parseItem(key);
}
