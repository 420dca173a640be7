import { isExact, itemOf, plainItem, type Item } from './attribute-value';

/** How an item is written: as ordinary JSON, or as DynamoDB's API has it. */
export type ItemForm = 'plain' | 'typed';

export function itemText(item: Item, form: ItemForm): string {
  const plain = form === 'plain' ? plainItem(item) : undefined;
  return JSON.stringify(plain ?? item, null, 2);
}

export type ItemFault = 'json' | 'object' | 'types' | 'digits';

const typeNames: readonly string[] = ['S', 'N', 'B', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS', 'BS'];
const numberInJson = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** The item a text stands for, or what is wrong with the text. */
export function readItem(
  text: string,
  form: ItemForm,
): { readonly item: Item } | { readonly fault: ItemFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'object' };
  const record = value as Readonly<Record<string, unknown>>;
  if (form === 'typed') return isTyped(record) ? { item: record as Item } : { fault: 'types' };
  const numbers = (text.match(numberInJson) ?? []).filter((token) => !token.startsWith('"'));
  return numbers.every(isExact) ? { item: itemOf(record) } : { fault: 'digits' };
}

function isTyped(record: Readonly<Record<string, unknown>>): boolean {
  return Object.values(record).every((value) => {
    if (typeof value !== 'object' || value === null) return false;
    const names = Object.keys(value);
    return names.length === 1 && typeNames.includes(names[0]!);
  });
}
