import { Refused } from '../conversion';
import { argument, typed, type Call } from './intrinsics';
import type { Code } from './doc';
import { atom, literal } from './emit';

/** `States.StringSplit`: its second argument is a set of characters, and empty pieces are left out. */
export function splitCode(call: Call): Code {
  const delimiters = argument(call, 1);
  const set = delimiters.kind === 'constant' ? delimiters.value : undefined;
  if (typeof set !== 'string' || !/^[\x20-\x7e]+$/.test(set))
    throw new Refused('split-delimiters', call.call.text);
  const text = typed(call, 0, 'string');
  const separator = set.length === 1 ? literal(set) : `/[${[...new Set(set)].map(inSet).join('')}]/`;
  return atom(`[$split(${text.text}, ${separator})[$ != ""]]`, text.needs);
}

function inSet(char: string): string {
  return /[\]\\/^-]/.test(char) ? `\\${char}` : char;
}
