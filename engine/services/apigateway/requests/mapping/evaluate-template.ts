import { isObject, own, put, type Json } from '../../../../base/json';
import type { Expression, Reference } from './expression';
import { isTool, member, called, shown, type Value } from './values';
import type { Template } from './template';

/** API Gateway goes through so many entries of a list, and the whole takes so many steps here. */
const ROUNDS_MAX = 1000;
const STEPS_MAX = 100_000;
const LENGTH_MAX = 10 * 1024 * 1024;

/** Too much work, or too long a text. */
export class TemplateLimit extends Error {
  override readonly name = 'TemplateLimit';
}

interface Run {
  readonly names: Map<string, Value>;
  readonly out: string[];
  steps: number;
  length: number;
}

/** The text a template makes; `names`: what `$name` is to begin with. */
export function evaluateTemplate(template: Template, names: Readonly<Record<string, Value>>): string {
  const run: Run = { names: new Map(Object.entries(names)), out: [], steps: 0, length: 0 };
  walk(template, run);
  return run.out.join('');
}

function walk(template: Template, run: Run): void {
  for (const node of template) {
    step(run);
    switch (node.kind) {
      case 'text':
        write(node.text, run);
        break;
      case 'shown':
        write(show(node.reference, run), run);
        break;
      case 'set':
        run.names.set(node.name, evaluate(node.value, run));
        break;
      case 'if': {
        const taken = node.branches.find(({ test }) => !test || isTrue(evaluate(test, run)));
        if (taken) walk(taken.body, run);
        break;
      }
      case 'foreach':
        repeat(node, run);
        break;
    }
  }
}

function repeat({ name, over, body }: Extract<Template[number], { kind: 'foreach' }>, run: Run): void {
  const list = evaluate(over, run);
  const items = Array.isArray(list) ? list : isObject(list) && !isTool(list) ? Object.values(list) : [];
  items.slice(0, ROUNDS_MAX).forEach((item, index) => {
    run.names.set(name, item);
    run.names.set('velocityCount', index + 1);
    run.names.set('foreach', { count: index + 1, index, hasNext: index + 1 < items.length });
    walk(body, run);
  });
}

function write(text: string, run: Run): void {
  run.length += text.length;
  if (run.length > LENGTH_MAX) throw new TemplateLimit('The text that a template makes is too long');
  run.out.push(text);
}

function step(run: Run): void {
  if (++run.steps > STEPS_MAX) throw new TemplateLimit('A template does too much work');
}

function show(reference: Reference, run: Run): string {
  const value = resolve(reference, run);
  if (value === undefined || value === null) return reference.quiet ? '' : reference.source;
  return shown(value);
}

function resolve({ name, steps }: Reference, run: Run): Value {
  let value: Value = run.names.get(name);
  for (const each of steps) {
    step(run);
    switch (each.kind) {
      case 'property':
        value = member(value, each.name);
        break;
      case 'call':
        value = called(
          value,
          each.name,
          each.given.map((given) => evaluate(given, run)),
        );
        break;
      case 'index': {
        const at = evaluate(each.at, run);
        value = Array.isArray(value) && typeof at === 'number' ? value[at] : member(value, shown(at));
        break;
      }
    }
  }
  return value;
}

function evaluate(expression: Expression, run: Run): Value {
  step(run);
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'quoted':
      return expression.parts.map((part) => (typeof part === 'string' ? part : show(part, run))).join('');
    case 'reference':
      return resolve(expression.reference, run);
    case 'list':
      return expression.items.map((item) => (evaluate(item, run) ?? null) as Json);
    case 'map': {
      const made: Record<string, Json> = {};
      for (const [key, value] of expression.entries)
        put(made, shown(evaluate(key, run)), (evaluate(value, run) ?? null) as Json);
      return made;
    }
    case 'not':
      return !isTrue(evaluate(expression.of, run));
    case 'binary':
      return binary(expression, run);
  }
}

function binary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>, run: Run): Value {
  const first = evaluate(left, run);
  if (operator === '&&') return isTrue(first) && isTrue(evaluate(right, run));
  if (operator === '||') return isTrue(first) || isTrue(evaluate(right, run));
  const second = evaluate(right, run);
  if (operator === '==' || operator === '!=') return isSame(first, second) === (operator === '==');
  if (operator === '+' && (typeof first === 'string' || typeof second === 'string'))
    return shown(first) + shown(second);
  const compute = own(NUMERIC, operator);
  return typeof first === 'number' && typeof second === 'number' ? compute?.(first, second) : undefined;
}

const NUMERIC: Readonly<Record<string, (left: number, right: number) => Value>> = {
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? undefined : Math.trunc(left / right)),
  '%': (left, right) => (right === 0 ? undefined : left % right),
};

function isSame(left: Value, right: Value): boolean {
  return (left ?? null) === (right ?? null) || shown(left ?? '') === shown(right ?? '');
}

function isTrue(value: Value): boolean {
  return value !== undefined && value !== null && value !== false;
}
