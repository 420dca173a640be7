import type { Json, JsonObject } from '@pasos/engine';
import { Refused } from '../conversion';
import { constant, type Doc } from '../code/doc';
import { codeOf, literalPayload, payloadOf } from '../code/emit';
import type { Notes } from '../code/stage';
import { isObject, templateDoc } from '../code/template';
import { ObjectRewrite } from '../text/rewrite';
import { attempts, placeResult } from './attempting';
import { convertChoice } from './choice';
import { convertMap } from './map';
import {
  expressionField,
  filteredInput,
  INPUT,
  placeArguments,
  placeAssign,
  placeFields,
  placeOutput,
  shapedOutput,
  withOutputPath,
  type Converting,
} from './stages';

type Writer = (converting: Converting) => readonly ObjectRewrite[];

const WRITERS: Readonly<Record<string, Writer>> = {
  Pass: convertPass,
  Task: convertTask,
  Choice: convertChoice,
  Wait: convertWait,
  Succeed: convertSucceed,
  Fail: convertFail,
  Parallel: (converting) => {
    placeArguments(converting, filteredInput(converting));
    placeResult(converting);
    return attempts(converting);
  },
  Map: convertMap,
};

/** The rewrites that turn one state, without those inside it, from JSONPath into JSONata. */
export function convertState(state: JsonObject, pointer: string, notes: Notes): readonly ObjectRewrite[] {
  const rewrite = new ObjectRewrite(pointer);
  const type = String(state.Type);
  const write = Object.hasOwn(WRITERS, type) ? WRITERS[type] : undefined;
  if (!write) throw new Refused('unknown', type);
  const inner = write({ state, pointer, notes, rewrite });
  const rewrites = [rewrite, ...inner].filter(({ isEmpty }) => !isEmpty);
  refuseUnused(notes, rewrites);
  return rewrites;
}

/** What is evaluated makes a state fail when it is not there, even if its value goes nowhere. */
function refuseUnused(notes: Notes, rewrites: readonly ObjectRewrite[]): void {
  const texts = rewrites.flatMap((rewrite) => rewrite.values().flatMap(textsIn)).join('\n');
  const written = texts.replaceAll(MAY_BE_MISSING, '');
  for (const { place } of notes.reads)
    if (place.steps.length > 0 && !written.includes(codeOf(place).text))
      throw new Refused('unused', place.origin);
}

/** What ResultPath writes into need not be there. */
const MAY_BE_MISSING = /(?<=\$merge\(\[)\$states\.input(?:`[^`]*`|[^,`{])*(?=, \{)/g;

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** Recorded on AWS: beside a Result, InputPath and Parameters are not looked at. */
function convertPass(converting: Converting): readonly ObjectRewrite[] {
  const { state, notes, rewrite } = converting;
  const result = passResult(converting);
  if (state.Result !== undefined) notes.apply('pass-result', 'Result', [state.Result, payloadOf(result)]);
  rewrite.place(state, ['Parameters', 'InputPath'], []);
  placeAssign(converting, state, result);
  placeOutput(converting, shapedOutput(converting, result), INPUT);
  return [];
}

function passResult(converting: Converting): Doc {
  const { state, notes } = converting;
  if (state.Result !== undefined) return constant(state.Result);
  const input = filteredInput(converting);
  if (state.Parameters === undefined) return input;
  const shaped = templateDoc(state.Parameters, { input, notes });
  notes.apply('parameters', 'Parameters', [state.Parameters, payloadOf(shaped)]);
  return shaped;
}

function convertTask(converting: Converting): readonly ObjectRewrite[] {
  placeFields(converting, ['TimeoutSecondsPath', 'HeartbeatSecondsPath'], INPUT);
  placeArguments(converting, filteredInput(converting));
  placeResult(converting);
  return [...credentials(converting), ...attempts(converting)];
}

function credentials({ state, pointer, notes }: Converting): readonly ObjectRewrite[] {
  const authored = state.Credentials;
  if (!isObject(authored) || typeof authored['RoleArn.$'] !== 'string') return [];
  const rewrite = new ObjectRewrite(`${pointer}/Credentials`);
  const value = expressionField(authored['RoleArn.$'], { input: INPUT, notes });
  notes.apply('credentials', 'Credentials.RoleArn.$', [authored['RoleArn.$'], value]);
  rewrite.place(authored, ['RoleArn.$'], [['RoleArn', value]]);
  return [rewrite];
}

function convertWait(converting: Converting): readonly ObjectRewrite[] {
  const input = filteredInput(converting);
  placeFields(converting, ['SecondsPath', 'TimestampPath'], input);
  handOn(converting, input);
  return [];
}

function convertSucceed(converting: Converting): readonly ObjectRewrite[] {
  handOn(converting, filteredInput(converting));
  return [];
}

/** A state without a result gives its input. */
function handOn(converting: Converting, input: Doc): void {
  const { state, notes, rewrite } = converting;
  rewrite.place(state, ['InputPath'], []);
  placeAssign(converting, state, input);
  placeOutput(converting, withOutputPath(state, input, notes), INPUT);
}

function convertFail({ state, notes, rewrite }: Converting): readonly ObjectRewrite[] {
  for (const name of ['Error', 'Cause']) {
    const path = state[`${name}Path`];
    if (typeof path === 'string') {
      const value = expressionField(path, { input: INPUT, notes });
      notes.apply('fail-path', `${name}Path`, [path, value]);
      rewrite.place(state, [`${name}Path`], [[name, value]]);
    }
    const fixed = state[name];
    if (fixed !== undefined && literalPayload(fixed) !== fixed) {
      notes.apply('literal', name, [fixed, literalPayload(fixed)]);
      rewrite.place(state, [name], [[name, literalPayload(fixed)]]);
    }
  }
  return [];
}
