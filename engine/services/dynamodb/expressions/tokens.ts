export interface Token {
  readonly kind: 'word' | 'name' | 'value' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const TOKEN = /\s*(?:([A-Za-z_]\w*)|(#\w+)|(:\w+)|(\d+)|(<>|<=|>=|[=<>()[\],.+-]|\S))/gy;
const KINDS = ['word', 'name', 'value', 'number', 'sign'] as const;

/** The tokens of an expression, the last of which is its end. */
export function tokens(expression: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(expression); match; match = TOKEN.exec(expression)) {
    const groups = match.slice(1);
    const group = groups.findIndex((text) => text !== undefined);
    const text = groups[group]!;
    found.push({ kind: KINDS[group]!, text, from: TOKEN.lastIndex - text.length, to: TOKEN.lastIndex });
  }
  const end = expression.length;
  return [...found, { kind: 'end', text: '<EOF>', from: end, to: end }];
}
