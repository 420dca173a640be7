import type { Json } from '@pasos/engine';
import { JSONATA_FUNCTIONS, parsePath, type Path } from '@pasos/engine/browser';
import { Refused, type Applied, type LimitId, type RefusalReason, type RuleId } from '../conversion';
import { rootDoc, stepInto, type Doc } from './doc';
import { atom, codeOf } from './emit';

/** A place that a state reads, as JSONata names it, and what it does with what is there. */
export interface Read {
  readonly place: Doc & { readonly kind: 'path' };
  readonly use?: Use;
}

export type Use =
  | { readonly kind: 'compared'; readonly with: Json }
  | { readonly kind: 'list' | 'text' | 'number' | 'seconds' | 'timestamp' | 'object' };

/** Notes what is done to one state while it is done. */
export class Notes {
  readonly applied: Applied[] = [];
  readonly limits = new Set<LimitId>();
  readonly reads: Read[] = [];

  constructor(readonly state: string) {}

  /** What is done with a place that was read. */
  use(doc: Doc, use: Use): void {
    if (doc.kind === 'path') this.reads.push({ place: doc, use });
  }

  apply(rule: RuleId, field: string, [before, after]: readonly [unknown, unknown]): void {
    this.applied.push({ rule, state: this.state, field, before: shown(before), after: shown(after) });
  }
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What `$` is at one stage of a state, and where to note what happens to it. */
export interface Stage {
  readonly input: Doc;
  readonly notes: Notes;
}

/** The value a JSONPath names at a stage. */
export function pathDoc(text: string, stage: Stage): Doc {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Refused('unknown', text);
  return docOf(parsed.value, stage);
}

export function docOf(path: Path, stage: Stage): Doc {
  const root = rootOf(path, stage);
  if (path.segments.length > 0) stage.notes.limits.add('arrays-in-path');
  if (!path.definite) return wildcardDoc(path, root, stage);
  const doc = path.segments.reduce((doc, segment) => {
    if (segment.kind === 'child') return stepInto(doc, segment.name, path.text);
    if (segment.kind === 'index') return stepInto(doc, segment.index, path.text);
    throw new Refused(reasonOf(path), path.text);
  }, root);
  if (doc.kind === 'path' && doc.steps.length > 0) stage.notes.reads.push({ place: doc });
  return doc;
}

function rootOf({ root, text }: Path, { input }: Stage): Doc {
  switch (root.kind) {
    case 'input':
      return input.kind === 'path' ? { ...input, origin: text } : input;
    case 'context':
      return rootDoc('$states.context', text);
    case 'variable':
      // A variable would hide the function of the same name.
      if (JSONATA_FUNCTIONS.has(root.name)) throw new Refused('variable-name', text);
      return rootDoc(`$${root.name}`, text);
  }
}

/** `$.items[*].name`: always a list, which `[…]` keeps one in JSONata, however many there are. */
function wildcardDoc({ segments, text }: Path, root: Doc, { notes }: Stage): Doc {
  const at = segments.findIndex(({ kind }) => kind === 'wildcard');
  const others = segments.filter((_, index) => index !== at);
  const names = others.flatMap((segment) => (segment.kind === 'child' ? [segment.name] : []));
  if (at < 0 || names.length < others.length) throw new Refused(reasonOf({ segments }), text);
  const named = names.reduce((doc, name) => stepInto(doc, name, text), root);
  if (named.kind !== 'path') throw new Refused('wildcard-place', text);
  notes.limits.add('wildcard');
  notes.reads.push({
    place: names.slice(0, at).reduce((doc, name) => stepInto(doc, name, text), root) as typeof named,
    use: { kind: 'list' },
  });
  return { kind: 'code', code: atom(`[${codeOf(named).text}]`) };
}

function reasonOf({ segments }: Pick<Path, 'segments'>): RefusalReason {
  for (const { kind } of segments) {
    if (kind === 'filter') return 'filter';
    if (kind === 'descend') return 'descend';
    if (kind === 'slice') return 'slice';
    if (kind === 'children' || kind === 'indexes') return 'union';
    if (kind === 'function') return 'path-function';
  }
  return 'wildcard-place';
}
