import { INTRINSIC_NAMES } from '../../../query/intrinsics/names';
import { INTRINSIC_SIGNATURES } from '../../reference/signatures';
import type { Completion, Suggestion } from '../completion';
import { preview, type DataPath } from './data-paths';
import { contextDetail, CONTEXT_PATHS } from '../details/details';
import { dataAt, jsonPathData } from './path-data';
import type { Surroundings } from '../surroundings';
import type { TolerantNode } from '../tolerant-tree';

interface PathField {
  readonly node: TolerantNode;
  readonly field: string;
  /** An intrinsic function may be called there. */
  readonly calls: boolean;
}

/** What a field that holds a path may hold: places that had data in the last run come first. */
export function pathSuggestions({ node, field, calls }: PathField, known: Surroundings): Suggestion[] {
  const found = jsonPathData(dataAt(node, known.run, field)).map(dataSuggestion);
  const seen = new Set(found.map(({ label }) => label));
  const context = CONTEXT_PATHS.filter((path) => !seen.has(path)).map((label): Suggestion => ({
    label,
    detail: contextDetail(label, known.language),
    kind: 'value',
  }));
  return [...found, ...context, ...(calls ? functionSuggestions() : [])];
}

export function dataSuggestion({ path, value }: DataPath): Suggestion {
  return { label: path, detail: preview(value), kind: 'data' };
}

function functionSuggestions(): Suggestion[] {
  return INTRINSIC_NAMES.map((label) => ({
    label,
    detail: INTRINSIC_SIGNATURES[label].slice(label.length),
    kind: 'function',
    apply: `${label}()`,
    ...(label === 'States.UUID' ? {} : { back: 1 }),
  }));
}

/** Whether the cursor stands between the parentheses of a call to an intrinsic function. */
export function isWithinCall(text: string, start: number, offset: number): boolean {
  return /^"States\.\w+\(/.test(text.slice(start, offset));
}

/** What may be written as an argument: a path, or another call. */
export function callCompletion(
  text: string,
  offset: number,
  { node, field, known }: Omit<PathField, 'calls'> & { readonly known: Surroundings },
): Completion {
  const before = /[$\w.[\]]*$/.exec(text.slice(0, offset))![0];
  const after = /^[\w.[\]]*/.exec(text.slice(offset))![0];
  const options = pathSuggestions({ node, field, calls: true }, known).map(
    ({ apply = '', back = 0, label, detail, kind }) => {
      const written = JSON.stringify(apply || label).slice(1, -1);
      return { label, detail, kind, apply: written, cursor: written.length - back };
    },
  );
  return { from: offset - before.length, to: offset + after.length, options };
}
