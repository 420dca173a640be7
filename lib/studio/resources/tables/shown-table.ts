import type { CallService } from '@/lib/targets/service-caller';
import { cellText, type AttributeValue, type Item } from './attribute-value';
import { describeTable, getItem, keyNames, keyOf, scanTable, type TableDescription } from './tables';

export interface ShownTable {
  readonly table: TableDescription;
  readonly items: readonly Item[];
  /** There are more. */
  readonly next: boolean;
}

interface Wish {
  readonly pages: number;
  /** Attributes of an item that is to be among them, as JSON. */
  readonly asked?: string;
}

/** The first pages of a table; the item that is asked for comes first, wherever it lies. */
export async function readTable(
  call: CallService,
  name: string,
  { pages, asked }: Wish,
): Promise<ShownTable> {
  const table = await describeTable(call, name);
  const items: Item[] = [];
  let after: Item | undefined;
  for (let page = 0; page < pages; page++) {
    const { Items = [], LastEvaluatedKey } = await scanTable(call, name, after);
    items.push(...Items);
    after = LastEvaluatedKey;
    if (!after) break;
  }
  const key = asked === undefined ? undefined : keyOf(table, parsed(asked));
  const isShown = key && items.some((item) => sameItem(table, item, key));
  const far = key && !isShown ? await getItem(call, name, key) : undefined;
  return { table, items: far ? [far, ...items] : items, next: after !== undefined };
}

/** The item that is asked for, if it is there. */
export function pickedItem({ table, items }: ShownTable, asked: string | undefined): Item | undefined {
  const key = asked === undefined ? undefined : keyOf(table, parsed(asked));
  return key && items.find((item) => sameItem(table, item, key));
}

export function sameItem(table: TableDescription, one: Item, other: Item): boolean {
  return keyNames(table).every((name) => keyText(one[name]) === keyText(other[name]));
}

/** A number may be written in several ways. */
function keyText(value: AttributeValue | undefined): string {
  return JSON.stringify(typeof value?.N === 'string' ? { N: Number(value.N) } : value);
}

/** An item by its key, to be read. */
export function keyLabel(table: TableDescription, item: Item): string {
  return keyNames(table)
    .map((name) => cellText(item[name]))
    .join(' / ');
}

function parsed(asked: string): Item {
  try {
    const value: unknown = JSON.parse(asked);
    return typeof value === 'object' && value !== null ? (value as Item) : {};
  } catch {
    return {};
  }
}
