import { parse, type ParseError } from 'jsonc-parser';
import type { Json } from '@pasos/engine';
import type { Control } from '../fields/form';

/** What came of a text that was typed into a field. Nothing typed is the wish to have no such field. */
export type Reading =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly problem: TextProblem };

export type TextProblem =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number };

/** What a field shows of its value. A value of another kind is shown as JSON rather than hidden. */
export function showValue(control: Control, value: Json | undefined): string {
  if (value === undefined) return '';
  if (control.kind === 'json') return JSON.stringify(value, null, 2);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function readText(control: Control, text: string): Reading {
  switch (control.kind) {
    case 'number':
      return readNumber(text.trim());
    case 'json':
      return readJson(text);
    case 'path':
    case 'machine-arn':
    case 'choice':
    case 'state':
      return { ok: true, value: text.trim() || undefined };
    case 'text':
    case 'flag':
    case 'texts':
      return { ok: true, value: text || undefined };
  }
}

function readNumber(text: string): Reading {
  if (text === '') return { ok: true, value: undefined };
  // Whoever writes their numbers with a comma means the same.
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number)
    ? { ok: true, value: number }
    : { ok: false, problem: { kind: 'not-a-number' } };
}

function readJson(text: string): Reading {
  if (text.trim() === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    return { ok: false, problem: { kind: 'not-json', ...firstError(text) } };
  }
}

/** Where the JSON breaks first. */
function firstError(text: string): { line: number; column: number } {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: false, disallowComments: true });
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
