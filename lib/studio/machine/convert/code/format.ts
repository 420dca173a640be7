import { cutTemplate } from '@pasos/engine/browser';
import { Refused } from '../conversion';
import { LEVELS, type Code, type Doc } from './doc';
import { atom, bracketed, literal, requiredCode } from './emit';
import type { Call } from './intrinsics';

/** `States.Format('Hola, {}', $.name)` → `"Hola, " & $states.input.name`. */
export function formatCode({ call, args, stage }: Call): Code {
  const [template] = call.args;
  if (template?.kind !== 'text') throw new Refused('format-template', call.text);
  const pieces = cutTemplate(template.source);
  const values = args.slice(1);
  if (!pieces.ok || pieces.value.length !== values.length + 1) throw new Refused('always-fails', call.text);
  const parts = pieces.value.flatMap((piece, index) => {
    const value = values[index];
    return [...(piece === '' ? [] : [atom(literal(piece))]), ...(value ? [textCode(value)] : [])];
  });
  const needs = parts.flatMap((part) => part.needs);
  if (values.some(({ kind }) => kind !== 'constant'))
    stage.notes.limits.add('structure-as-text').add('long-number');
  const [first, ...rest] = parts;
  if (!first) return atom('""');
  if (rest.length === 0) return isText(values[0]) ? first : atom(`$string(${first.text})`, needs);
  return { text: parts.map((part) => bracketed(part, LEVELS.add)).join(' & '), level: LEVELS.join, needs };
}

function textCode(value: Doc): Code {
  if (value.kind === 'constant' && (value.value === null || typeof value.value !== 'object'))
    return atom(literal(String(value.value)));
  return requiredCode(value);
}

/** Whether a lone part is a text already: a piece of the template, or a fixed value written out. */
function isText(value: Doc | undefined): boolean {
  return value === undefined || value.kind === 'constant';
}
