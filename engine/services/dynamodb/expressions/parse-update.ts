import { typeOf, type AttributeValue, type Type } from '../values/attribute-value';
import { wrongType } from './check-condition';
import { isSamePath, showPath, type NewValue, type Path, type Update } from './expression';
import type { Placeholders } from './placeholders';
import { Reader } from './reader';

type Section = keyof Update;
const SECTIONS: readonly Section[] = ['set', 'remove', 'add', 'delete'];

/** What the errors of ADD and DELETE call the types. */
const TYPE_NAMES: Readonly<Record<Type, string>> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  L: 'LIST',
  M: 'MAP',
};

export function parseUpdate(text: string, placeholders: Placeholders): Update {
  return new UpdateParser(new Reader('UpdateExpression', text, placeholders)).parse();
}

class UpdateParser {
  private readonly found: { -readonly [S in Section]?: Update[S] } = {};

  constructor(private readonly reader: Reader) {}

  parse(): Update {
    do this.section();
    while (this.reader.next.kind !== 'end');
    const update = { set: [], remove: [], add: [], delete: [], ...this.found };
    this.refuseOverlaps(update);
    this.reader.end();
    return update;
  }

  private section(): void {
    const { reader } = this;
    const section = SECTIONS.find((each) => reader.isNext(each.toUpperCase()));
    if (!section) throw reader.syntaxError();
    reader.take();
    if (this.found[section]) {
      const name = section.toUpperCase();
      reader.wrong(`The "${name}" section can only be used once in an update expression;`);
    }
    switch (section) {
      case 'set':
        this.found.set = this.listOf(() => this.assignment());
        break;
      case 'remove':
        this.found.remove = this.listOf(() => reader.path());
        break;
      case 'add':
      case 'delete':
        this.found[section] = this.listOf(() => this.change(section));
    }
  }

  private listOf<T>(read: () => T): readonly T[] {
    const all = [read()];
    while (this.reader.takeIf(',')) all.push(read());
    return all;
  }

  private change(section: 'add' | 'delete'): { readonly path: Path; readonly value: AttributeValue } {
    const path = this.reader.path();
    const value = this.reader.value();
    const type = typeOf(value);
    const isAllowed = ['SS', 'NS', 'BS'].includes(type) || (section === 'add' && type === 'N');
    if (!isAllowed) {
      const operator = section.toUpperCase();
      this.reader.wrong(
        `Incorrect operand type for operator or function; operator: ${operator}, operand type: ${TYPE_NAMES[type]}, typeSet: ALLOWED_FOR_${operator}_OPERAND`,
      );
    }
    return { path, value };
  }

  private assignment(): { readonly path: Path; readonly value: NewValue } {
    const path = this.reader.path();
    this.reader.expect('=');
    return { path, value: this.newValue() };
  }

  private newValue(): NewValue {
    const left = this.operand();
    const kind = this.reader.isNext('+') ? '+' : '-';
    if (!this.reader.takeIf(kind)) return left;
    const right = this.operand();
    this.demand(kind, 'N', [left, right]);
    return { kind, left, right };
  }

  private operand(): NewValue {
    const { reader } = this;
    if (reader.takeIf('(')) {
      const inner = this.newValue();
      reader.expect(')');
      return inner;
    }
    if (reader.next.kind === 'value') return { kind: 'value', value: reader.value() };
    if (reader.next.kind !== 'word' || !reader.isNext('(', 1)) return { kind: 'path', path: reader.path() };
    return this.call();
  }

  private call(): NewValue {
    const { reader } = this;
    const { text } = reader.take();
    reader.expect('(');
    const operands = this.listOf(() => this.operand());
    reader.expect(')');
    const [left, right] = operands;
    if (text !== 'if_not_exists' && text !== 'list_append') {
      reader.wrong(
        [
          'size',
          'contains',
          'begins_with',
          'attribute_exists',
          'attribute_not_exists',
          'attribute_type',
        ].includes(text)
          ? `The function is not allowed in an update expression; function: ${text}`
          : `Invalid function name; function: ${text}`,
      );
    } else if (operands.length !== 2) {
      reader.wrong(
        `Incorrect number of operands for operator or function; operator or function: ${text}, number of operands: ${operands.length}`,
      );
    } else if (text === 'list_append') {
      this.demand(text, 'L', operands);
      return { kind: 'list_append', left: left!, right: right! };
    } else if (left!.kind === 'path') {
      return { kind: 'if_not_exists', path: left!.path, otherwise: right! };
    } else {
      reader.wrong(`Operator or function requires a document path; operator or function: ${text}`);
    }
    return left!;
  }

  private demand(operator: string, type: Type, operands: readonly NewValue[]): void {
    for (const operand of operands) {
      if (operand.kind === 'value' && typeOf(operand.value) !== type && !this.reader.hasFault()) {
        this.reader.wrong(wrongType(operator, typeOf(operand.value)));
      }
    }
  }

  private refuseOverlaps({ set, remove, add, delete: deleted }: Update): void {
    const paths = [...[...set, ...add, ...deleted].map(({ path }) => path), ...remove];
    paths.forEach((one, index) => {
      for (const two of paths.slice(index + 1)) {
        const shared = Math.min(one.length, two.length);
        const shown = `path one: ${showPath(one)}, path two: ${showPath(two)}`;
        if (isSamePath(one.slice(0, shared) as unknown as Path, two.slice(0, shared) as unknown as Path)) {
          this.reader.wrong(
            `Two document paths overlap with each other; must remove or rewrite one of these paths; ${shown}`,
          );
        } else if (areConflicting(one, two)) {
          this.reader.wrong(
            `Two document paths conflict with each other; must remove or rewrite one of these paths; ${shown}`,
          );
        }
      }
    });
  }
}

/** One takes for a map what the other takes for a list. */
function areConflicting(one: Path, two: Path): boolean {
  const parting = one.findIndex((step, index) => step !== two[index]);
  return parting >= 0 && parting < two.length && typeof one[parting] !== typeof two[parting];
}
