import { parsePath } from '@pasos/engine/browser';
import type { Json, JsonObject } from '@pasos/engine';
import { Refused } from '../conversion';
import { constant, rootDoc, type Doc } from '../code/doc';
import { codeOf, field, guarded, isOfType, payloadOf } from '../code/emit';
import type { Notes } from '../code/stage';
import { pathDoc, type Stage } from '../code/stage';
import { expressionDoc, isObject, templateDoc } from '../code/template';
import type { ObjectRewrite } from '../text/rewrite';
import { type Member } from '../text/rewrite';

export const INPUT = rootDoc('$states.input');
export const RESULT = rootDoc('$states.result');
export const ERROR_OUTPUT = rootDoc('$states.errorOutput');

/** One state being converted. */
export interface Converting {
  readonly state: JsonObject;
  readonly pointer: string;
  readonly notes: Notes;
  readonly rewrite: ObjectRewrite;
}

export function isRoot(doc: Doc, root: Doc): boolean {
  return doc.kind === 'path' && root.kind === 'path' && doc.base === root.base && doc.steps.length === 0;
}

/** The input after InputPath. */
export function filteredInput({ state, notes }: Converting): Doc {
  const path = state.InputPath;
  if (path === undefined) return INPUT;
  const doc = path === null ? constant({}) : pathDoc(String(path), { input: INPUT, notes });
  notes.apply(path === null ? 'input-path-null' : 'input-path', 'InputPath', [path, payloadOf(doc)]);
  return doc;
}

/** A result after ResultPath and OutputPath; `object` is the state, or a catcher, which has no OutputPath. */
export function shapedOutput({ state, notes }: Converting, result: Doc): Doc {
  const merged = withResultPath(state, result, notes);
  return withOutputPath(state, merged, notes);
}

export function withResultPath(object: JsonObject, result: Doc, notes: Notes): Doc {
  const path = object.ResultPath;
  if (path === undefined) return result;
  if (path === null) {
    notes.apply('result-path-null', 'ResultPath', [null, payloadOf(INPUT)]);
    return INPUT;
  }
  const at = namesOf(String(path));
  const doc: Doc = at.length === 0 ? result : { kind: 'merged', target: INPUT, at, value: result };
  if (at.length > 0) notes.limits.add('arrays-in-path');
  notes.apply('result-path', 'ResultPath', [path, payloadOf(doc)]);
  return doc;
}

export function withOutputPath(state: JsonObject, output: Doc, notes: Notes): Doc {
  const path = state.OutputPath;
  if (path === undefined) return output;
  const chosen = path === null ? constant({}) : pathDoc(String(path), { input: output, notes });
  const doc = withoutMerging(chosen, output);
  notes.apply(path === null ? 'output-path-null' : 'output-path', 'OutputPath', [path, payloadOf(doc)]);
  return doc;
}

/** ResultPath fails on an input that is no object, even where OutputPath then leaves the input out. */
function withoutMerging(chosen: Doc, output: Doc): Doc {
  if (output.kind !== 'merged' || chosen.kind === 'merged') return chosen;
  const origin = `$.${output.at.join('.')}`;
  if (output.at.length > 1) throw new Refused('unused', origin);
  const code = codeOf(chosen);
  return {
    kind: 'code',
    code: { ...code, needs: [...code.needs, isOfType('$states.input', 'object', origin)] },
  };
}

function namesOf(path: string): readonly string[] {
  const parsed = parsePath(path);
  if (!parsed.ok) throw new Refused('unknown', path);
  return parsed.value.segments.map((segment) => {
    if (segment.kind !== 'child') throw new Refused('result-path-index', path);
    return segment.name;
  });
}

/** Fields that hold a place and in JSONata hold an expression: `SecondsPath` → `Seconds`. */
export function placeFields(converting: Converting, names: readonly string[], input: Doc): void {
  const { state, notes, rewrite } = converting;
  for (const name of names) {
    const path = state[name];
    if (typeof path !== 'string') continue;
    const doc = expressionDoc(path, { input, notes });
    const value = field(guarded(codeOf(doc)));
    notes.use(doc, { kind: name === 'TimestampPath' ? 'timestamp' : 'seconds' });
    const renamed = name.replace(/Path$/, '');
    notes.apply('field-path', name, [path, value]);
    notes.limits.add('numeral');
    rewrite.place(state, [name], [[renamed, value]]);
  }
}

/** An expression as the value of a field that is one. */
export function expressionField(source: string, stage: Stage): Json {
  return field(guarded(codeOf(expressionDoc(source, stage))));
}

/** `Assign`: its values are worked out from `input`, the result of the state or its input. */
export function placeAssign(converting: Converting, object: JsonObject, input: Doc): void {
  const assign = object.Assign;
  if (!isObject(assign)) return;
  const value = payloadOf(templateDoc(assign, { input, notes: converting.notes }));
  if (JSON.stringify(value) === JSON.stringify(assign)) return;
  converting.notes.apply('assign', 'Assign', [assign, value]);
  converting.rewrite.place(object, ['Assign'], [['Assign', value]]);
}

/** `Output` in the place of the first of the fields it is made of; none where it would say the same as its absence. */
export function placeOutput({ state, rewrite }: Converting, output: Doc, otherwise: Doc): void {
  const members: Member[] = isRoot(output, otherwise) ? [] : [['Output', payloadOf(output)]];
  const isPlaced = rewrite.place(state, ['ResultSelector', 'ResultPath', 'Result', 'OutputPath'], members);
  if (isPlaced || members.length === 0) return;
  const anchor = ['InputPath', 'Parameters'].find((name) => rewrite.replaced.has(name));
  if (anchor !== undefined && rewrite.replaced.get(anchor)!.length === 0)
    rewrite.replaced.set(anchor, members);
  else rewrite.add('Type', members);
}

/** `Arguments` in the place of Parameters or InputPath. */
export function placeArguments(converting: Converting, input: Doc): void {
  const { state, notes, rewrite } = converting;
  const parameters = state.Parameters;
  if (parameters === undefined) {
    const members: Member[] = isRoot(input, INPUT) ? [] : [['Arguments', payloadOf(input)]];
    rewrite.place(state, ['InputPath'], members);
    return;
  }
  const value = payloadOf(templateDoc(parameters, { input, notes }));
  notes.apply('parameters', 'Parameters', [parameters, value]);
  rewrite.place(state, ['Parameters'], [['Arguments', value]]);
  rewrite.place(state, ['InputPath'], []);
}
