import type { JsonObject } from '@pasos/engine';
import { Refused } from '../conversion';
import { payloadOf } from '../code/emit';
import { isObject, templateDoc } from '../code/template';
import { ObjectRewrite } from '../text/rewrite';
import {
  ERROR_OUTPUT,
  isRoot,
  placeAssign,
  placeOutput,
  RESULT,
  shapedOutput,
  withResultPath,
} from './stages';
import type { Converting } from './stages';

/** Errors that only JSONPath raises: whoever names them waits for what no longer comes. */
const ONLY_JSONPATH = [
  'States.IntrinsicFailure',
  'States.ParameterPathFailure',
  'States.ResultPathMatchFailure',
];

/** The result of Task, Parallel and Map: ResultSelector, ResultPath, OutputPath, Assign. */
export function placeResult(converting: Converting): void {
  const { state, notes } = converting;
  const selector = state.ResultSelector;
  const result = selector === undefined ? RESULT : templateDoc(selector, { input: RESULT, notes });
  if (selector !== undefined) notes.apply('result-selector', 'ResultSelector', [selector, payloadOf(result)]);
  placeAssign(converting, state, result);
  placeOutput(converting, shapedOutput(converting, result), RESULT);
}

/** Retriers stay as they are; a catcher's ResultPath becomes its Output. */
export function attempts(converting: Converting): readonly ObjectRewrite[] {
  const { state, pointer, notes } = converting;
  for (const retrier of objects(state.Retry)) refuseNames(retrier);
  return objects(state.Catch).map((catcher, index) => {
    refuseNames(catcher);
    const rewrite = new ObjectRewrite(`${pointer}/Catch/${index}`);
    const inside = { ...converting, rewrite };
    const output = withResultPath(catcher, ERROR_OUTPUT, notes);
    const isDefault = isRoot(output, ERROR_OUTPUT);
    rewrite.place(catcher, ['ResultPath'], isDefault ? [] : [['Output', payloadOf(output)]]);
    if (!isDefault) notes.apply('catch', 'Catch', [catcher.ResultPath, payloadOf(output)]);
    placeAssign(inside, catcher, ERROR_OUTPUT);
    return rewrite;
  });
}

function refuseNames(handler: JsonObject): void {
  const names = Array.isArray(handler.ErrorEquals) ? handler.ErrorEquals : [];
  const gone = names.find((name) => ONLY_JSONPATH.includes(String(name)));
  if (gone !== undefined) throw new Refused('error-name', String(gone));
}

export function objects(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
