import { has } from '../../../base/json';
import { checkCondition } from './check-condition';
import type { Comparator, Condition, FunctionName, Operand } from './expression';
import type { Placeholders } from './placeholders';
import { Reader } from './reader';

const COMPARATORS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='] satisfies Comparator[];
const FUNCTIONS = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
} as const satisfies Record<FunctionName, number>;

/** Reads the condition in the member of this name, such as `FilterExpression`. */
export function parseCondition(member: string, text: string, placeholders: Placeholders): Condition {
  const parser = new ConditionParser(new Reader(member, text, placeholders));
  return parser.parse();
}

class ConditionParser {
  constructor(private readonly reader: Reader) {}

  parse(): Condition {
    const condition = this.or();
    this.reader.end();
    return condition;
  }

  private or(): Condition {
    let left = this.and();
    while (this.reader.takeIf('OR')) left = { kind: 'or', left, right: this.and() };
    return left;
  }

  private and(): Condition {
    let left = this.not();
    while (this.reader.takeIf('AND')) left = { kind: 'and', left, right: this.not() };
    return left;
  }

  private not(): Condition {
    return this.reader.takeIf('NOT') ? { kind: 'not', condition: this.not() } : this.primary();
  }

  private primary(): Condition {
    const { reader } = this;
    if (reader.takeIf('(')) {
      const isDoubled = reader.isNext('(');
      const condition = this.or();
      const inner = reader.takeIf(')');
      if (!inner) throw reader.syntaxError();
      if (isDoubled && this.closedTwice(condition)) {
        reader.wrong('The expression has redundant parentheses;');
      }
      this.enclosed.add(condition);
      return condition;
    }
    return this.isCall() && !reader.isNext('SIZE') ? this.call() : this.comparison();
  }

  private readonly enclosed = new Set<Condition>();

  /** Whether it stood in parentheses of its own already. */
  private closedTwice(condition: Condition): boolean {
    return this.enclosed.has(condition);
  }

  private isCall(): boolean {
    return this.reader.next.kind === 'word' && this.reader.isNext('(', 1);
  }

  private call(): Condition {
    const { reader } = this;
    const { text } = reader.take();
    reader.expect('(');
    const operands = [this.operand()];
    while (reader.takeIf(',')) operands.push(this.operand());
    reader.expect(')');
    const name = text as FunctionName;
    if (!has(FUNCTIONS, text)) {
      reader.wrong(
        text === 'if_not_exists' || text === 'list_append'
          ? `The function is not allowed to be used this way in an expression; function: ${text}`
          : `Invalid function name; function: ${text}`,
      );
    } else if (operands.length !== FUNCTIONS[name]) {
      reader.wrong(
        `Incorrect number of operands for operator or function; operator or function: ${text}, number of operands: ${operands.length}`,
      );
    }
    return this.checked({ kind: 'function', name, operands });
  }

  private comparison(): Condition {
    const { reader } = this;
    const left = this.operand();
    const { text } = reader.next;
    if (COMPARATORS.includes(text)) {
      reader.take();
      return this.checked({
        kind: 'compare',
        comparator: text as Comparator,
        left,
        right: this.operand(),
      });
    }
    if (reader.takeIf('BETWEEN')) {
      const low = this.operand();
      reader.expect('AND');
      return this.checked({ kind: 'between', operand: left, low, high: this.operand() });
    }
    if (!reader.takeIf('IN')) throw reader.syntaxError();
    return this.checked({ kind: 'in', operand: left, choices: this.choices() });
  }

  private choices(): readonly Operand[] {
    const { reader } = this;
    reader.expect('(');
    const choices = [this.operand()];
    while (reader.takeIf(',')) choices.push(this.operand());
    reader.expect(')');
    return choices;
  }

  private operand(): Operand {
    const { reader } = this;
    if (reader.next.kind === 'value') return { kind: 'value', value: reader.value() };
    if (!this.isCall()) return { kind: 'path', path: reader.path() };
    const { text } = reader.take();
    reader.expect('(');
    const operand = this.operand();
    reader.expect(')');
    if (text !== 'size') {
      reader.wrong(
        has(FUNCTIONS, text)
          ? `The function is not allowed to be used this way in an expression; function: ${text}`
          : `Invalid function name; function: ${text}`,
      );
    } else if (operand.kind !== 'path') {
      reader.wrong('Operator or function requires a document path; operator or function: size');
    }
    return { kind: 'size', path: operand.kind === 'path' ? operand.path : ['size'] };
  }

  private checked(condition: Condition): Condition {
    if (!this.reader.hasFault()) {
      checkCondition(condition, (reason) => this.reader.wrong(reason));
    }
    return condition;
  }
}
