import type { Json } from '@pasos/engine';
import { parse } from 'jsonc-parser';
import { applyChange, setAt, type Change } from '@/lib/studio/edit/change';
import { asRecord } from '@/lib/graph/json-value';
import type { Either, Option } from '../fields/form';
import { fieldPointer, valueAt } from '../pointer';

export type Step = (text: string) => Change;
const NOTHING: Change = { edits: [] };

/**
 * Sets or removes a field of the object at `base`. Nothing is written when that object is not there (any more): a field that is
 * left late must not bring a state back.
 */
export function setField(text: string, base: string, at: string, value: Json | undefined): Change {
  const object = valueAt(parse(text), base);
  if (object === undefined) return NOTHING;
  const found = valueAt(object, `/${at}`);
  if (JSON.stringify(found) === JSON.stringify(value)) return NOTHING;
  return setAt(text, fieldPointer(base, at), value);
}

/** Several steps as one change: each sees the text after the one before. */
export function together(text: string, steps: readonly Step[]): Change {
  const after = steps.reduce((before, step) => applyChange(before, step(before)), text);
  return difference(text, after);
}

/** Says it by `option`: the fields of the others go, and what it says first is written. */
export function chooseOption(text: string, base: string, either: Either, option: Option): Change {
  const others = either.options.flatMap(({ at }) => (at === undefined || at === option.at ? [] : [at]));
  const removals = others.map(
    (at): Step =>
      (before) =>
        setField(before, base, at, undefined),
  );
  return together(text, [...removals, (before) => sayFirst(before, base, either, option)]);
}

/** A value of the option's field, and none of the fields it excludes. */
export function setOption(
  text: string,
  base: string,
  { either, option }: { readonly either: Either; readonly option: Option },
  value: Json | undefined,
): Change {
  const chosen = (before: string) => chooseOption(before, base, either, { ...option, initial: undefined });
  const { at } = option;
  if (at === undefined) return chosen(text);
  return together(text, [chosen, (before) => setField(before, base, at, value)]);
}

function sayFirst(text: string, base: string, either: Either, { at, fixed, initial }: Option): Change {
  if (at === undefined) return NOTHING;
  const found = valueAt(asRecord(valueAt(parse(text), base)), `/${at}`);
  const isOfAnother = either.options.some((other) => other.at === at && other.fixed === found);
  if (fixed !== undefined) return setField(text, base, at, fixed);
  if (found !== undefined && !isOfAnother) return NOTHING;
  return initial === undefined && !isOfAnother ? NOTHING : setField(text, base, at, initial);
}

function difference(before: string, after: string): Change {
  if (before === after) return NOTHING;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const length = before.length - same - start;
  return { edits: [{ offset: start, length, content: after.slice(start, after.length - same) }] };
}
