import { parseIntrinsic, type Argument, type IntrinsicCall } from '@pasos/engine/browser';
import type { Json } from '@pasos/engine';
import { Refused } from '../conversion';
import { constant, LEVELS, stepInto, type Code, type Doc, type Need } from './doc';
import { atom, bracketed, codeOf, isOfType, literal, requiredCode } from './emit';
import { formatCode } from './format';
import { splitCode } from './split';
import { docOf, type Stage } from './stage';

/** One call being converted: its arguments as values, and how it was written. */
export interface Call {
  readonly call: IntrinsicCall;
  readonly args: readonly Doc[];
  readonly stage: Stage;
}

/** What a call gives, written in JSONata. */
export function intrinsicDoc(text: string, stage: Stage): Doc {
  const parsed = parseIntrinsic(text);
  if (!parsed.ok) throw new Refused('unknown', text);
  return callDoc(parsed.value, stage);
}

function callDoc(call: IntrinsicCall, stage: Stage): Doc {
  const args = call.args.map((argument) => argumentDoc(argument, stage));
  return WRITERS[call.name]({ call, args, stage });
}

function argumentDoc(argument: Argument, stage: Stage): Doc {
  switch (argument.kind) {
    case 'value':
    case 'text':
      return constant(argument.value);
    case 'path':
      return docOf(argument.path, stage);
    case 'call':
      return callDoc(argument.call, stage);
  }
}

type Writer = (call: Call) => Doc;

const WRITERS: Readonly<Record<IntrinsicCall['name'], Writer>> = {
  'States.Format': (call) => code(formatCode(call)),
  'States.StringToJson': (call) => {
    const text = typed(call, 0, 'string');
    return code({
      text: `$trim(${text.text}) = "" ? null : $parse(${text.text})`,
      level: LEVELS.choice,
      needs: text.needs,
    });
  },
  'States.JsonToString': (call) => {
    call.stage.notes.limits.add('long-number').add('quoted-text');
    call.stage.notes.use(argument(call, 0), { kind: 'object' });
    const value = requiredCode(argument(call, 0));
    return code(atom(`$string(${value.text})`, value.needs));
  },
  'States.Array': ({ args }) => ({ kind: 'list', items: args }),
  'States.ArrayPartition': (call) => {
    const [list, size] = [typed(call, 0, 'array'), whole(call, 1)];
    const text = `$count(${list.text}) = 0 ? [] : $partition(${list.text}, ${size.text})`;
    return code({ text, level: LEVELS.choice, needs: [...list.needs, ...size.needs] });
  },
  'States.ArrayContains': (call) => {
    const [list, value] = [typed(call, 0, 'array'), requiredCode(argument(call, 1))];
    const text = `$exists(${list.text}[$ = ${bracketed(value, LEVELS.join)}])`;
    return code(atom(text, [...list.needs, ...value.needs]));
  },
  'States.ArrayRange': (call) => {
    const [from, to, step] = [whole(call, 0), whole(call, 1), whole(call, 2)];
    const needs = [...from.needs, ...to.needs, ...step.needs];
    if (step.text === '0') throw new Refused('always-fails', call.call.text);
    if (step.text === '1' && needs.length === 0) return code(atom(`[${from.text}..${to.text}]`));
    const isStep: Need = { test: `${bracketed(step, LEVELS.join)} != 0`, origin: call.call.text };
    const isFixed = /^-?\d+$/.test(step.text);
    const text = `[$range(${from.text}, ${to.text}, ${step.text})]`;
    return code(atom(text, isFixed ? needs : [...needs, isStep]));
  },
  'States.ArrayGetItem': arrayItem,
  'States.ArrayLength': (call) => ofList(call, (list) => `$count(${list})`),
  'States.ArrayUnique': (call) => ofList(call, (list) => `$distinct(${list})`),
  'States.Base64Encode': (call) => ofText(call, 'base64encode'),
  'States.Base64Decode': (call) => ofText(call, 'base64decode'),
  'States.Hash': (call) => {
    call.stage.notes.limits.add('long-number');
    const [value, algorithm] = [requiredCode(argument(call, 0)), requiredCode(argument(call, 1))];
    const text = `$hash($string(${value.text}), ${algorithm.text})`;
    return code(atom(text, [...value.needs, ...algorithm.needs]));
  },
  'States.JsonMerge': (call) => {
    const deep = argument(call, 2);
    if (deep.kind !== 'constant' || deep.value !== false) throw new Refused('deep-merge', call.call.text);
    const [first, second] = [typed(call, 0, 'object'), typed(call, 1, 'object')];
    return code(atom(`$merge([${first.text}, ${second.text}])`, [...first.needs, ...second.needs]));
  },
  'States.MathRandom': ({ call }) => {
    throw new Refused('random', call.text);
  },
  'States.MathAdd': (call) => {
    call.stage.notes.limits.add('long-number');
    const [left, right] = [whole(call, 0), whole(call, 1)];
    const text = `${bracketed(left, LEVELS.add)} + ${bracketed(right, LEVELS.atom)}`;
    return code({ text, level: LEVELS.add, needs: [...left.needs, ...right.needs] });
  },
  'States.StringSplit': (call) => code(splitCode(call)),
  'States.UUID': () => code(atom('$uuid()')),
};

function arrayItem(call: Call): Doc {
  const [list, place] = [argument(call, 0), argument(call, 1)];
  const index =
    place.kind === 'constant' && typeof place.value === 'number' ? rounded(place.value) : undefined;
  if (index !== undefined && index < 0) throw new Refused('always-fails', call.call.text);
  if (index !== undefined && list.kind !== 'code') return stepInto(list, index, call.call.text);
  const from = typed(call, 0, 'array');
  const at = whole(call, 1);
  const text = `${bracketed(from, LEVELS.atom)}[${at.text}]`;
  const isThere: Need = { test: `${bracketed(at, LEVELS.join)} >= 0`, origin: call.call.text };
  const found: Need = { test: `$exists(${text})`, origin: call.call.text };
  const bounds = index === undefined ? [isThere, found] : [found];
  return code(atom(text, [...from.needs, ...at.needs, ...bounds]));
}

function ofList(call: Call, write: (list: string) => string): Doc {
  const list = typed(call, 0, 'array');
  return code(atom(write(list.text), list.needs));
}

function ofText(call: Call, name: string): Doc {
  call.stage.notes.limits.add('unicode');
  const text = requiredCode(argument(call, 0));
  return code(atom(`$${name}(${text.text})`, text.needs));
}

function code(made: Code): Doc {
  return { kind: 'code', code: made };
}

export function argument({ args, call }: Call, index: number): Doc {
  const doc = args[index];
  if (!doc) throw new Refused('always-fails', call.text);
  return doc;
}

/** An argument that must be of a type, as JSONPath demands and JSONata does not. */
export function typed(call: Call, index: number, type: 'string' | 'array' | 'object' | 'number'): Code {
  const doc = argument(call, index);
  const made = codeOf(doc);
  if (doc.kind === 'path') {
    call.stage.notes.use(doc, { kind: USES[type] });
    const need = isOfType(made.text, type, doc.origin);
    return { ...made, needs: [...made.needs, need] };
  }
  if (typeKnown(doc) !== undefined && typeKnown(doc) !== type)
    throw new Refused('always-fails', call.call.text);
  return made;
}

const USES = { string: 'text', array: 'list', object: 'object', number: 'number' } as const;

function typeKnown(doc: Doc): string | undefined {
  if (doc.kind === 'object' || doc.kind === 'merged') return 'object';
  if (doc.kind === 'list') return 'array';
  return doc.kind === 'constant' ? jsonType(doc.value) : undefined;
}

function jsonType(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A number as JSONPath's functions take it: rounded, halves up. */
function whole(call: Call, index: number): Code {
  const doc = argument(call, index);
  if (doc.kind === 'constant' && typeof doc.value === 'number') return atom(literal(rounded(doc.value)));
  const number = typed(call, index, 'number');
  return atom(`$floor(${bracketed(number, LEVELS.add)} + 0.5)`, number.needs);
}

function rounded(value: number): number {
  return Math.round(value) + 0;
}
