import { applyEdits, parseTree, type Edit, type ParseError } from 'jsonc-parser';
import type { JsonObject } from '@pasos/engine';
import { isValid, validateDefinition, type ValidationOptions } from '@pasos/engine/browser';
import { asRecord, escapePointer } from '@/lib/graph/json-value';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import { Notes } from './code/stage';
import { isObject } from './code/template';
import {
  Refused,
  type Applied,
  type Conversion,
  type LimitId,
  type Refusal,
  type StateReads,
} from './conversion';
import { convertState } from './states/convert-state';
import { editsOf } from './text/edits';
import { ObjectRewrite } from './text/rewrite';

/** What is to be converted: one state, or with the empty pointer the whole machine. */
export interface Wanted {
  readonly pointer: string;
  /** What the validator judges with: see `LATE_PARTS`. */
  readonly validation?: ValidationOptions;
}

/** Turns JSONPath into JSONata. Only what differs is edited; what has no faithful equivalent is refused, by name. */
export function convert(text: string, { pointer, validation = {} }: Wanted): Conversion {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const machine = parseDefinition(text);
  if (!root || errors.length > 0 || !isObject(machine)) return { kind: 'broken' };
  const work = pointer === '' ? wholeMachine(machine) : oneState(machine, pointer);
  if (!work) return { kind: 'nothing' };
  if (work.refusals.length > 0) return { kind: 'refused', refusals: work.refusals };
  const edits = work.rewrites.flatMap((rewrite) => editsOf(text, root, rewrite)).sort(byPlace);
  const converted = applyEdits(text, edits);
  const refusal = refusedByValidator({ text, converted, validation });
  if (refusal) return { kind: 'refused', refusals: [refusal] };
  const change = { edits, ...(pointer === '' ? {} : { select: pointer }) };
  const { applied, limits, reads } = work;
  return { kind: 'converted', text: converted, change, applied, limits: [...limits], reads };
}

function byPlace(one: Edit, other: Edit): number {
  return one.offset - other.offset || one.length - other.length;
}

class Work {
  readonly rewrites: ObjectRewrite[] = [];
  readonly refusals: Refusal[] = [];
  readonly applied: Applied[] = [];
  readonly limits = new Set<LimitId>();
  readonly reads: StateReads[] = [];

  state(state: JsonObject, pointer: string): void {
    const notes = new Notes(pointer);
    try {
      this.rewrites.push(...convertState(state, pointer, notes));
      this.applied.push(...notes.applied);
      this.reads.push({ state: pointer, reads: notes.reads });
      for (const limit of notes.limits) this.limits.add(limit);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const { reason, source } = refused;
      this.refusals.push({ state: pointer, field: fieldOf(state, source), reason, text: source });
    }
  }

  language(before: unknown, rewrite: ObjectRewrite, pointer: string): void {
    this.rewrites.push(rewrite);
    const after = '"QueryLanguage": "JSONata"';
    const said = typeof before === 'string' ? `"QueryLanguage": "${before}"` : '';
    this.applied.unshift({
      rule: 'query-language',
      state: pointer,
      field: 'QueryLanguage',
      before: said,
      after,
    });
  }
}

function wholeMachine(machine: JsonObject): Work | undefined {
  if (machine.QueryLanguage === 'JSONata') return undefined;
  const work = new Work();
  for (const [pointer, state] of statesOf(machine)) {
    if (state.QueryLanguage === 'JSONata') continue;
    work.state(state, pointer);
    if (state.QueryLanguage === undefined) continue;
    const rewrite = new ObjectRewrite(pointer);
    rewrite.place(state, ['QueryLanguage'], []);
    work.rewrites.push(rewrite);
  }
  work.language(machine.QueryLanguage, languageRewrite(machine, '', 'StartAt'), '');
  return work;
}

function oneState(machine: JsonObject, pointer: string): Work | undefined {
  const state = statesOf(machine).find(([at]) => at === pointer)?.[1];
  if (!state || machine.QueryLanguage === 'JSONata' || state.QueryLanguage === 'JSONata') return undefined;
  const work = new Work();
  work.state(state, pointer);
  work.language(state.QueryLanguage, languageRewrite(state, pointer, 'Type'), pointer);
  return work;
}

function languageRewrite(object: JsonObject, pointer: string, beside: string): ObjectRewrite {
  const rewrite = new ObjectRewrite(pointer);
  if (!rewrite.place(object, ['QueryLanguage'], [['QueryLanguage', 'JSONata']]))
    rewrite.add(beside, [['QueryLanguage', 'JSONata']]);
  return rewrite;
}

/** Every state with its JSON pointer, also in branches and processors. */
export function statesOf(machine: unknown, base = ''): readonly (readonly [string, JsonObject])[] {
  return Object.entries(asRecord(asRecord(machine).States)).flatMap(([name, state]) => {
    if (!isObject(state)) return [];
    const pointer = `${base}/States/${escapePointer(name)}`;
    const branches = Array.isArray(state.Branches) ? state.Branches : [];
    return [
      [pointer, state] as const,
      ...branches.flatMap((branch, index) => statesOf(branch, `${pointer}/Branches/${index}`)),
      ...['ItemProcessor', 'Iterator'].flatMap((field) => statesOf(state[field], `${pointer}/${field}`)),
    ];
  });
}

/** The field of a state in which a text stands. */
function fieldOf(state: JsonObject, source: string): string {
  return (
    Object.keys(state).find((name) =>
      JSON.stringify(state[name])?.includes(JSON.stringify(source).slice(1, -1)),
    ) ?? ''
  );
}

interface Judging {
  readonly text: string;
  readonly converted: string;
  readonly validation: ValidationOptions;
}

/** A machine that was valid must be so afterwards. */
function refusedByValidator({ text, converted, validation }: Judging): Refusal | undefined {
  if (!isValid(validateDefinition(text, validation))) return undefined;
  const wrong = validateDefinition(converted, validation).diagnostics.find(
    ({ severity }) => severity === 'ERROR',
  );
  return wrong && { state: '', field: '', reason: 'invalid', text: wrong.message };
}
