import type { JsonObject } from '@pasos/engine';
import { conditionOf, presentIn } from '../choice/condition';
import type { Doc } from '../code/doc';
import { field, payloadOf } from '../code/emit';
import type { Stage } from '../code/stage';
import { ObjectRewrite, type Member } from '../text/rewrite';
import { objects } from './attempting';
import {
  filteredInput,
  INPUT,
  isRoot,
  placeAssign,
  placeOutput,
  withOutputPath,
  type Converting,
} from './stages';

const KEPT = new Set(['Next', 'Comment', 'Assign']);

export function convertChoice(converting: Converting): readonly ObjectRewrite[] {
  const { state, notes, rewrite } = converting;
  const input = filteredInput(converting);
  rewrite.place(state, ['InputPath'], []);
  const output = withOutputPath(state, input, notes);
  const stage = { input, notes };
  const known = new Set<string>();
  const rules = objects(state.Choices).map((rule, index) => {
    const rewritten = convertRule(converting, { rule, index, stage, known, output });
    const learned = presentIn(rule, false, stage);
    if (learned !== undefined) known.add(learned);
    return rewritten;
  });
  placeAssign(converting, state, input);
  placeOutput(converting, output, INPUT);
  return rules;
}

interface Rule {
  readonly rule: JsonObject;
  readonly index: number;
  readonly stage: Stage;
  readonly known: ReadonlySet<string>;
  readonly output: Doc;
}

/** A rule's own Output replaces the state's, so each that leads away says it. */
function convertRule(converting: Converting, { rule, index, stage, known, output }: Rule): ObjectRewrite {
  const rewrite = new ObjectRewrite(`${converting.pointer}/Choices/${index}`);
  const test = Object.fromEntries(Object.entries(rule).filter(([name]) => !KEPT.has(name)));
  const condition = field(conditionOf(rule, stage, known));
  converting.notes.apply('choice-rule', `Choices[${index}]`, [test, condition]);
  if (condition.includes('$assert'))
    converting.notes.apply('missing-fails', `Choices[${index}]`, [test, condition]);
  const members: Member[] = [['Condition', condition]];
  if (!isRoot(output, INPUT)) {
    members.push(['Output', payloadOf(output)]);
    converting.notes.apply('choice-output', `Choices[${index}]`, ['', payloadOf(output)]);
  }
  rewrite.place(rule, Object.keys(test), members);
  placeAssign({ ...converting, rewrite }, rule, stage.input);
  return rewrite;
}
