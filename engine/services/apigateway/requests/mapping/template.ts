import { fail, ok, type Result } from '../../../../base/result';
import { Cursor } from '../../../../query/cursor';
import { readExpression, readReference, type Expression, type Reference } from './expression';

/** A mapping template, in the part of the Velocity Template Language that API Gateway's own examples use. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'shown'; readonly reference: Reference }
  | { readonly kind: 'set'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'if'; readonly branches: readonly Branch[] }
  | { readonly kind: 'foreach'; readonly name: string; readonly over: Expression; readonly body: Template };
export type Template = readonly TemplateNode[];
interface Branch {
  /** Undefined: `#else`. */
  readonly test: Expression | undefined;
  readonly body: Template;
}

const TEXT =
  /(?:[^#$]|#(?!#|\*|set\b|if\b|elseif\b|else\b|end\b|foreach\b|\{(?:else|end)\})|\$(?![A-Za-z_!{]))+/y;
const COMMENT = /##[^\n]*\n?|#\*[\s\S]*?\*#/y;
/** What ends a block. */
const CLOSING = /#(?:elseif\b|else\b|end\b|\{else\}|\{end\})/y;

/** Reads a template; the failure says what is wrong and where. */
export function parseTemplate(source: string): Result<Template, string> {
  const cursor = new Cursor(source);
  const template = readNodes(cursor);
  if (template && cursor.done) return ok(template);
  return fail(
    `${cursor.complaint?.reason ?? 'Unexpected directive'} at character ${cursor.complaint?.at ?? 0}`,
  );
}

function readNodes(cursor: Cursor): TemplateNode[] | undefined {
  const nodes: TemplateNode[] = [];
  for (;;) {
    if (cursor.match(COMMENT) !== undefined) continue;
    const text = cursor.match(TEXT);
    if (text !== undefined) nodes.push({ kind: 'text', text });
    else if (cursor.done || seesClosing(cursor)) return nodes;
    else {
      const node = readNode(cursor);
      if (!node) return undefined;
      nodes.push(node);
    }
  }
}

function readNode(cursor: Cursor): TemplateNode | undefined {
  if (cursor.char === '$') {
    const reference = readReference(cursor);
    return reference && { kind: 'shown', reference };
  }
  if (cursor.match(/#set\b/y) !== undefined) return readSet(cursor);
  if (cursor.match(/#foreach\b/y) !== undefined) return readForeach(cursor);
  if (cursor.match(/#if\b/y) !== undefined) return readIf(cursor);
  return cursor.fail('Unexpected character');
}

function readSet(cursor: Cursor): TemplateNode | undefined {
  const name = cursor.match(/\s*\(\s*\$!?\{?([A-Za-z_][\w-]*)\}?\s*=(?!=)/y);
  if (name === undefined) return cursor.fail('Expected #set($name = value)');
  const value = readExpression(cursor);
  if (!value || cursor.match(/\s*\)[ \t]*\n?/y) === undefined) return cursor.fail("Expected ')'");
  return { kind: 'set', name: /([A-Za-z_][\w-]*)\}?\s*=$/.exec(name)![1]!, value };
}

function readForeach(cursor: Cursor): TemplateNode | undefined {
  const head = cursor.match(/\s*\(\s*\$!?\{?[A-Za-z_][\w-]*\}?\s+in\b/y);
  if (head === undefined) return cursor.fail('Expected #foreach($name in list)');
  const over = readExpression(cursor);
  if (!over || cursor.match(/\s*\)[ \t]*\n?/y) === undefined) return cursor.fail("Expected ')'");
  const body = cursor.nested(() => readNodes(cursor));
  if (!body || !takeEnd(cursor)) return cursor.fail('Expected #end');
  return { kind: 'foreach', name: /\$!?\{?([A-Za-z_][\w-]*)/.exec(head)![1]!, over, body };
}

function readIf(cursor: Cursor): TemplateNode | undefined {
  const branches: Branch[] = [];
  let isElse = false;
  for (;;) {
    const test = isElse ? undefined : readCondition(cursor);
    if (!isElse && !test) return undefined;
    const body = cursor.nested(() => readNodes(cursor));
    if (!body) return undefined;
    branches.push({ test, body });
    if (takeEnd(cursor)) return { kind: 'if', branches };
    if (isElse) return cursor.fail('Expected #end');
    if (cursor.match(/#elseif\b/y) !== undefined) continue;
    if (cursor.match(/#(?:else\b|\{else\})[ \t]*\n?/y) === undefined) return cursor.fail('Expected #end');
    isElse = true;
  }
}

function readCondition(cursor: Cursor): Expression | undefined {
  if (cursor.match(/\s*\(/y) === undefined) return cursor.fail("Expected '('");
  const test = readExpression(cursor);
  if (!test || cursor.match(/\s*\)[ \t]*\n?/y) === undefined) return cursor.fail("Expected ')'");
  return test;
}

function seesClosing(cursor: Cursor): boolean {
  CLOSING.lastIndex = cursor.at;
  return CLOSING.test(cursor.text);
}

function takeEnd(cursor: Cursor): boolean {
  return cursor.match(/#(?:end\b|\{end\})(?:[ \t]*\n)?/y) !== undefined;
}
