/** A JSON text as far as it can be understood while it is being written. */
export type TolerantNode = TolerantObject | TolerantArray | TolerantScalar;

interface Spanned {
  readonly start: number;
  /** Behind the last character; where the text around it ends while a bracket is open. */
  end: number;
  closed: boolean;
  readonly parent?: TolerantObject | TolerantArray;
  /** The member or the index it is in its parent. */
  readonly key?: string | number;
}
export interface TolerantObject extends Spanned {
  readonly kind: 'object';
  readonly members: TolerantMember[];
}
export interface TolerantArray extends Spanned {
  readonly kind: 'array';
  readonly items: TolerantNode[];
}
export interface TolerantScalar extends Spanned {
  readonly kind: 'text' | 'word';
  /** The text without its quotes, or the bare word. */
  readonly value: string;
}
export interface TolerantMember {
  readonly name: TolerantScalar;
  colon: boolean;
  value?: TolerantNode;
}

interface Token {
  readonly kind: 'text' | 'word' | '{' | '}' | '[' | ']' | ':' | ',';
  readonly start: number;
  readonly end: number;
}

export interface TolerantTree {
  readonly root: TolerantNode | undefined;
  /** Every name and every scalar value, in order. */
  readonly scalars: readonly TolerantScalar[];
}

export function readTolerantly(text: string): TolerantTree {
  return new TolerantReader(text, tokensOf(text)).read();
}

/** Texts end at their line's end at the latest, so that one open quote does not swallow the rest. */
const TOKEN = /[{}[\]:,]|"(?:[^"\\\n\r]|\\[^\n\r])*"?|[^\s{}[\]:,"]+/g;

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const first = match[0][0]!;
    const kind = '{}[]:,'.includes(first) ? (first as Token['kind']) : first === '"' ? 'text' : 'word';
    return { kind, start: match.index, end: match.index + match[0].length };
  });
}

class TolerantReader {
  private root: TolerantNode | undefined;
  private readonly scalars: TolerantScalar[] = [];
  private open: TolerantObject | TolerantArray | undefined;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  read(): TolerantTree {
    this.tokens.forEach((token, index) => this.take(token, this.tokens[index + 1]));
    return { root: this.root, scalars: this.scalars };
  }

  private take(token: Token, next: Token | undefined): void {
    switch (token.kind) {
      case '{':
      case '[':
        return this.enter(token);
      case '}':
      case ']':
        return this.leave(token);
      case ':':
        return this.colon();
      case ',':
        return;
      default:
        return this.scalar(token, next?.kind === ':');
    }
  }

  private enter({ kind, start }: Token): void {
    const place = { start, end: this.text.length, closed: false, parent: this.open, key: this.nextKey() };
    const node: TolerantObject | TolerantArray =
      kind === '{' ? { kind: 'object', members: [], ...place } : { kind: 'array', items: [], ...place };
    this.put(node);
    this.open = node;
  }

  /** Closes the nearest bracket of that kind, and with it those left open inside. */
  private leave({ kind, end }: Token): void {
    const wanted = kind === '}' ? 'object' : 'array';
    let node = this.open;
    while (node && node.kind !== wanted) node = node.parent;
    if (!node) return;
    while (this.open && this.open !== node) this.shut(this.open, end - 1);
    this.shut(node, end);
    node.closed = true;
  }

  private shut(node: TolerantObject | TolerantArray, end: number): void {
    node.end = end;
    this.open = node.parent;
  }

  private colon(): void {
    const member = this.open?.kind === 'object' ? this.open.members.at(-1) : undefined;
    if (member) member.colon = true;
  }

  private scalar(token: Token, beforeColon: boolean): void {
    const raw = this.text.slice(token.start, token.end);
    const closed = token.kind === 'word' || (raw.length > 1 && raw.endsWith('"'));
    const value = token.kind === 'word' ? raw : unescaped(raw.slice(1, closed ? -1 : undefined));
    // A name in a list: the list was left open.
    if (beforeColon) while (this.open?.kind === 'array') this.shut(this.open, token.start);
    const isName = this.open?.kind === 'object' && (beforeColon || !this.awaitsValue());
    const kind = token.kind as 'text' | 'word';
    const node: TolerantScalar = {
      kind,
      value,
      closed,
      start: token.start,
      end: token.end,
      parent: this.open,
      ...(isName ? {} : { key: this.nextKey() }),
    };
    this.scalars.push(node);
    if (isName && this.open?.kind === 'object') this.open.members.push({ name: node, colon: false });
    else this.put(node);
  }

  private awaitsValue(): boolean {
    const member = this.open?.kind === 'object' ? this.open.members.at(-1) : undefined;
    return member !== undefined && member.colon && member.value === undefined;
  }

  private nextKey(): string | number | undefined {
    if (this.open?.kind === 'array') return this.open.items.length;
    return this.awaitsValue() ? (this.open as TolerantObject).members.at(-1)!.name.value : undefined;
  }

  private put(node: TolerantNode): void {
    if (!this.open) this.root ??= node;
    else if (this.open.kind === 'array') this.open.items.push(node);
    else if (this.awaitsValue()) this.open.members.at(-1)!.value = node;
  }
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

export function memberValue(object: TolerantObject, name: string): TolerantNode | undefined {
  return object.members.find((member) => member.name.value === name)?.value;
}

export function memberText(object: TolerantObject, name: string): string | undefined {
  const value = memberValue(object, name);
  return value?.kind === 'text' ? value.value : undefined;
}

/** The innermost bracket around `offset`. */
export function bracketAt(
  node: TolerantNode | undefined,
  offset: number,
): TolerantObject | TolerantArray | undefined {
  if (!node || (node.kind !== 'object' && node.kind !== 'array')) return undefined;
  if (offset <= node.start || offset > node.end || (node.closed && offset === node.end)) return undefined;
  const children = node.kind === 'array' ? node.items : node.members.map((member) => member.value);
  for (const child of children) {
    const inner = bracketAt(child, offset);
    if (inner) return inner;
  }
  return node;
}

/** The white space that the line of `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))![0];
}
