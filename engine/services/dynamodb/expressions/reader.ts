import { validation, type DynamoDbError } from '../errors';
import type { AttributeValue } from '../values/attribute-value';
import type { Path } from './expression';
import type { Placeholders } from './placeholders';
import { isReserved } from './reserved-words';
import { tokens, type Token } from './tokens';

const LENGTH_MAX = 4_096;

/** Reads one expression: what its grammar is made of. Syntax comes before meaning, so the first wrong meaning waits for the end. */
export class Reader {
  private readonly all: readonly Token[];
  private place = 0;
  private fault: DynamoDbError | undefined;

  constructor(
    /** Such as `UpdateExpression`. */
    private readonly member: string,
    private readonly text: string,
    private readonly placeholders: Placeholders,
  ) {
    if (text.trim() === '') throw this.error('The expression can not be empty;');
    if (text.length > LENGTH_MAX) {
      throw this.error(
        `Expression size has exceeded the maximum allowed size; expression size: ${text.length}`,
      );
    }
    this.all = tokens(text);
  }

  get next(): Token {
    return this.all[this.place]!;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.place++;
    return token;
  }

  /** Takes the next token if it is this sign or, in any case of its letters, this word. */
  takeIf(text: string): boolean {
    if (!this.isNext(text)) return false;
    this.place++;
    return true;
  }

  isNext(text: string, ahead = 0): boolean {
    const token = this.all[Math.min(this.place + ahead, this.all.length - 1)]!;
    if (token.kind === 'sign') return token.text === text;
    return token.kind === 'word' && token.text.toUpperCase() === text;
  }

  expect(text: string): void {
    if (!this.takeIf(text)) throw this.syntaxError();
  }

  end(): void {
    if (this.next.kind !== 'end') throw this.syntaxError();
    if (this.fault) throw this.fault;
  }

  path(): Path {
    const path: [string, ...(string | number)[]] = [this.attribute()];
    for (;;) {
      if (this.takeIf('.')) path.push(this.attribute());
      else if (this.takeIf('[')) {
        if (this.next.kind !== 'number') throw this.syntaxError();
        path.push(Number(this.take().text));
        this.expect(']');
      } else return path;
    }
  }

  private attribute(): string {
    const { kind, text } = this.next;
    if (kind !== 'word' && kind !== 'name') throw this.syntaxError();
    this.take();
    if (kind === 'word') {
      if (isReserved(text)) {
        this.wrong(`Attribute name is a reserved keyword; reserved keyword: ${text}`);
      }
      return text;
    }
    const name = this.placeholders.name(text);
    if (name === undefined) {
      this.wrong(
        `An expression attribute name used in the document path is not defined; attribute name: ${text}`,
      );
    }
    return name ?? text;
  }

  value(): AttributeValue {
    if (this.next.kind !== 'value') throw this.syntaxError();
    const { text } = this.take();
    const value = this.placeholders.value(text);
    if (value === undefined) {
      this.wrong(`An expression attribute value used in expression is not defined; attribute value: ${text}`);
    }
    return value ?? { NULL: true };
  }

  /** The expression can be read, yet makes no sense. */
  wrong(reason: string): void {
    this.fault ??= this.error(reason);
  }

  hasFault(): boolean {
    return this.fault !== undefined;
  }

  /** The next token should not stand here. */
  syntaxError(): DynamoDbError {
    const { text } = this.next;
    const first = this.all[Math.max(0, this.place - 1)]!;
    const last = this.all[Math.min(this.place + 1, this.all.length - 1)]!;
    const near = this.text.slice(first.from, last.to).trimEnd();
    return this.error(`Syntax error; token: "${text}", near: "${near}"`);
  }

  private error(reason: string): DynamoDbError {
    return validation(`Invalid ${this.member}: ${reason}`);
  }
}
