import { isObject, own, type Json } from '../../base/json';

/** A value of a call: known, or known only when it is made. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'dynamic' }
  | { readonly kind: 'absent' };

/** What is known of the parameters of a call, before it is made or when it is. */
export interface Known {
  value(member: string): Value;
  /** The structure under a member; one without members when it is none. */
  inside(member: string): Known;
  /** The structures of a list under a member; undefined when only the data says. */
  items(member: string): readonly Known[] | undefined;
  /** The names of the members; undefined when only the data says. */
  members(): readonly string[] | undefined;
}

/** The parameters of a call that is made: everything is known. */
export function given(input: Json): Known {
  return new Template(input, () => false);
}

/** Parameters or Arguments of a definition: expressions are known only when the state runs. */
export function written(template: Json | undefined): Known {
  return new Template(template ?? {}, isExpression);
}

function isExpression(value: Json): boolean {
  return typeof value === 'string' && value.trim().startsWith('{%') && value.trim().endsWith('%}');
}

class Template implements Known {
  constructor(
    private readonly template: Json,
    private readonly isDynamic: (value: Json) => boolean,
  ) {}

  value(member: string): Value {
    const found = this.find(member);
    if (found === undefined || found === null) return this.isOpen(member) ? DYNAMIC : ABSENT;
    if (this.isDynamic(found)) return DYNAMIC;
    return typeof found === 'object' ? ABSENT : { kind: 'text', text: String(found) };
  }

  inside(member: string): Known {
    return new Template(this.find(member) ?? {}, this.isDynamic);
  }

  items(member: string): readonly Known[] | undefined {
    const found = this.find(member);
    if (this.isOpen(member) || (found !== undefined && this.isDynamic(found))) return undefined;
    return Array.isArray(found) ? found.map((each) => new Template(each, this.isDynamic)) : [];
  }

  members(): readonly string[] | undefined {
    if (this.isDynamic(this.template)) return undefined;
    return isObject(this.template) ? Object.keys(this.template) : [];
  }

  private find(member: string): Json | undefined {
    return isObject(this.template) ? own(this.template, member) : undefined;
  }

  /** Whether only the data says what the member is: by its path, or because the whole is an expression. */
  private isOpen(member: string): boolean {
    if (this.isDynamic(this.template)) return true;
    const byPath = isObject(this.template) && own(this.template, `${member}.$`) !== undefined;
    return byPath && this.isDynamic === isExpression;
  }
}

const DYNAMIC: Value = { kind: 'dynamic' };
const ABSENT: Value = { kind: 'absent' };
