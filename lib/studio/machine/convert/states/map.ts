import type { JsonObject } from '@pasos/engine';
import { Refused } from '../conversion';
import type { Doc } from '../code/doc';
import { payloadOf } from '../code/emit';
import { pathDoc } from '../code/stage';
import { isObject, templateDoc } from '../code/template';
import { ObjectRewrite, type Member } from '../text/rewrite';
import { attempts, placeResult } from './attempting';
import { filteredInput, INPUT, isRoot, placeFields, type Converting } from './stages';

const NUMBERS = ['MaxConcurrencyPath', 'ToleratedFailureCountPath', 'ToleratedFailurePercentagePath'];

export function convertMap(converting: Converting): readonly ObjectRewrite[] {
  const input = filteredInput(converting);
  placeItems(converting, input);
  placeSelector(converting, input);
  placeFields(converting, NUMBERS, input);
  const inner = [...reader(converting, input), ...batcher(converting, input), ...writer(converting, input)];
  placeResult(converting);
  renameIterator(converting);
  return [...inner, ...attempts(converting)];
}

function placeItems({ state, notes, rewrite }: Converting, input: Doc): void {
  const path = state.ItemsPath;
  const items = path === undefined ? input : pathDoc(String(path), { input, notes });
  if (items.kind !== 'path' && items.kind !== 'code') throw new Refused('always-fails', String(path ?? '$'));
  const isRead = isObject(state.ItemReader);
  notes.use(items, { kind: 'list' });
  const members: Member[] = isRoot(items, INPUT) || isRead ? [] : [['Items', payloadOf(items)]];
  if (path !== undefined) notes.apply('items-path', 'ItemsPath', [path, payloadOf(items)]);
  rewrite.place(state, ['ItemsPath', 'InputPath'], members);
}

/** `Parameters` is the old name of ItemSelector. */
function placeSelector({ state, notes, rewrite }: Converting, input: Doc): void {
  const name = state.ItemSelector === undefined ? 'Parameters' : 'ItemSelector';
  const selector = state[name];
  if (selector === undefined) return;
  const value = payloadOf(templateDoc(selector, { input, notes }));
  notes.apply('item-selector', name, [selector, value]);
  rewrite.place(state, [name], [['ItemSelector', value]]);
}

function renameIterator({ state, notes, rewrite }: Converting): void {
  const iterator = state.Iterator;
  if (iterator === undefined) return;
  notes.apply('iterator', 'Iterator', ['Iterator', 'ItemProcessor']);
  rewrite.rename('Iterator', 'ItemProcessor');
}

function reader(converting: Converting, input: Doc): readonly ObjectRewrite[] {
  const { state, pointer } = converting;
  const authored = state.ItemReader;
  if (!isObject(authored)) return [];
  const own = argumentsOf(converting, { authored, field: 'ItemReader', input });
  const config = authored.ReaderConfig;
  if (!isObject(config)) return [own];
  const rewrite = new ObjectRewrite(`${pointer}/ItemReader/ReaderConfig`);
  placeFields({ ...converting, state: config, rewrite }, ['MaxItemsPath'], input);
  return [own, rewrite];
}

function writer(converting: Converting, input: Doc): readonly ObjectRewrite[] {
  const authored = converting.state.ResultWriter;
  return isObject(authored) ? [argumentsOf(converting, { authored, field: 'ResultWriter', input })] : [];
}

interface Part {
  readonly authored: JsonObject;
  readonly field: 'ItemReader' | 'ResultWriter';
  readonly input: Doc;
}

function argumentsOf({ pointer, notes }: Converting, { authored, field, input }: Part): ObjectRewrite {
  const rewrite = new ObjectRewrite(`${pointer}/${field}`);
  const { Parameters: parameters } = authored;
  if (parameters === undefined) return rewrite;
  const value = payloadOf(templateDoc(parameters, { input, notes }));
  notes.apply(field === 'ItemReader' ? 'reader' : 'writer', `${field}.Parameters`, [parameters, value]);
  rewrite.place(authored, ['Parameters'], [['Arguments', value]]);
  return rewrite;
}

function batcher(converting: Converting, input: Doc): readonly ObjectRewrite[] {
  const { state, pointer, notes } = converting;
  const authored = state.ItemBatcher;
  if (!isObject(authored)) return [];
  const rewrite = new ObjectRewrite(`${pointer}/ItemBatcher`);
  placeFields(
    { ...converting, state: authored, rewrite },
    ['MaxItemsPerBatchPath', 'MaxInputBytesPerBatchPath'],
    input,
  );
  const { BatchInput: batchInput } = authored;
  if (batchInput !== undefined) {
    const value = payloadOf(templateDoc(batchInput, { input, notes }));
    notes.apply('batcher', 'ItemBatcher.BatchInput', [batchInput, value]);
    rewrite.place(authored, ['BatchInput'], [['BatchInput', value]]);
  }
  return [rewrite];
}
