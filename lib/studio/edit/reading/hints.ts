import { getLocation, parseTree, type ParseError } from 'jsonc-parser';
import { asArray, asRecord, escapePointer, own, ownText, type JsonRecord } from '@/lib/graph/json-value';

/** The innermost state in whose text the first syntax error lies; undefined where it lies in none, or there is none. */
export function brokenState(text: string): string | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors);
  const first = errors[0];
  if (!first) return undefined;
  const path = getLocation(text, first.offset).path;
  const last = path.findLastIndex(
    (token, index) => path[index - 1] === 'States' && typeof token === 'string',
  );
  if (last < 0) return undefined;
  return path
    .slice(0, last + 1)
    .map((token) => `/${escapePointer(String(token))}`)
    .join('');
}

/** What a state gives that nobody can read: the state after it throws all of its input away. */
export interface UnusedResult {
  readonly state: string;
  readonly droppedBy: string;
}

export function unusedResults(definition: unknown, scope = ''): readonly UnusedResult[] {
  const machine = asRecord(definition);
  const states = asRecord(own(machine, 'States'));
  return Object.entries(states).flatMap(([name, value]) => {
    const state = asRecord(value);
    const pointer = `${scope}/States/${escapePointer(name)}`;
    const next = ownText(state, 'Next');
    const after = next === undefined ? undefined : asRecord(own(states, next));
    const isLost = next !== undefined && after !== undefined && gives(state) && throwsAway(after);
    return [...(isLost ? [{ state: pointer, droppedBy: next }] : []), ...inner(state, pointer)];
  });
}

function inner(state: JsonRecord, pointer: string): readonly UnusedResult[] {
  const branches = asArray(own(state, 'Branches')).flatMap((branch, index) =>
    unusedResults(branch, `${pointer}/Branches/${index}`),
  );
  const processor = ['ItemProcessor', 'Iterator'].flatMap((field) =>
    own(state, field) === undefined ? [] : unusedResults(own(state, field), `${pointer}/${field}`),
  );
  return [...branches, ...processor];
}

/** Something new comes out of it: what it keeps in variables or throws away itself is not lost by the next. */
function gives(state: JsonRecord): boolean {
  if (own(state, 'ResultPath') === null || own(state, 'Assign') !== undefined) return false;
  const type = own(state, 'Type');
  if (type === 'Pass')
    return ['Result', 'Parameters', 'Output'].some((field) => own(state, field) !== undefined);
  return type === 'Task' || type === 'Parallel' || type === 'Map';
}

/** Its output has nothing of its input, and it reads nothing of it on the way. */
function throwsAway(state: JsonRecord): boolean {
  if (own(state, 'Type') !== 'Pass') return false;
  if (/\$/.test(JSON.stringify([own(state, 'Assign'), own(state, 'Parameters'), own(state, 'Output')])))
    return false;
  const path = own(state, 'ResultPath');
  const replaces = own(state, 'Result') !== undefined && (path === undefined || path === '$');
  return replaces || own(state, 'Output') !== undefined || own(state, 'InputPath') === null;
}
