/** A value as DynamoDB has it: `{"S":"a"}`, `{"N":"1"}`, `{"M":{…}}`. */
export type AttributeValue = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, AttributeValue>>;

/** The item as ordinary JSON; undefined if that could not be turned back into the same item: sets, bytes, long numbers. */
export function plainItem(item: Item): Readonly<Record<string, unknown>> | undefined {
  const plain = plainValue({ M: item });
  return plain === NOT_PLAIN ? undefined : (plain as Readonly<Record<string, unknown>>);
}

const NOT_PLAIN = Symbol('not plain');

function plainValue(value: AttributeValue): unknown {
  const [kind = '', content] = Object.entries(value)[0] ?? [];
  switch (kind) {
    case 'S':
    case 'BOOL':
      return content;
    case 'NULL':
      return null;
    case 'N':
      return isExact(String(content)) ? Number(content) : NOT_PLAIN;
    case 'L':
      return plainList(content as readonly AttributeValue[]);
    case 'M':
      return plainMap(content as Item);
  }
  return NOT_PLAIN;
}

function plainList(list: readonly AttributeValue[]): unknown {
  const plain = list.map(plainValue);
  return plain.includes(NOT_PLAIN) ? NOT_PLAIN : plain;
}

function plainMap(map: Item): unknown {
  const entries = Object.entries(map).map(([name, value]) => [name, plainValue(value)] as const);
  return entries.some(([, value]) => value === NOT_PLAIN) ? NOT_PLAIN : Object.fromEntries(entries);
}

const digitsMax = 15;

/** Whether a number in JSON says the same: JavaScript keeps 15 digits of any. */
export function isExact(number: string): boolean {
  const [mantissa = ''] = number.toLowerCase().split('e');
  const digits = mantissa.replace(/^[-+]?0*\.?0*|\./g, '');
  return digits.length <= digitsMax && Number.isFinite(Number(number));
}

export function itemOf(plain: Readonly<Record<string, unknown>>): Item {
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number') return { N: String(value) };
  if (Array.isArray(value)) return { L: value.map(valueOf) };
  return { M: itemOf(value as Readonly<Record<string, unknown>>) };
}

/** A value in a cell of a table. */
export function cellText(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  const [kind, content] = Object.entries(value)[0] ?? [];
  if (kind === 'S' || kind === 'N' || kind === 'BOOL') return String(content);
  if (kind === 'NULL') return 'null';
  const plain = plainValue(value);
  return JSON.stringify(plain === NOT_PLAIN ? content : plain);
}
