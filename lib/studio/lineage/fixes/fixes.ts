import type { Json, JsonObject } from '@pasos/engine/inspection';
import { escapePointer } from '@/lib/graph/json-value';
import { jsonataText, pathText, valueAt, type KeyPath } from '../stages/key-path';
import type { Explanation, Fix, FixEdit, FixKind } from '../trail/culprit';
import { authored, stageIn, type View } from '../trail/flow';
import type { Lineage } from '../trail/lineage';
import { asks } from './ask-presence';
import { passing } from './pass-key';
import { followingReads } from './following-reads';
import { pathInstead } from './path-instead';

export type Found = Omit<Explanation, 'fixes'>;

/** What would mend it, the plainest first. */
export async function fixesFor(lineage: Lineage, found: Found): Promise<readonly Fix[]> {
  const culprit = await lineage.view(found.culprit.visit);
  const asker = await lineage.view(found.asker.visit);
  if (!culprit || !asker) return [];
  const mending = new Mending(lineage, found, culprit, asker);
  if (found.kind !== 'result-replaced') return mending.fixes();
  const name = mending.resultName();
  const kept = { pointer: `${found.culprit.pointer}/ResultPath`, value: `$.${name}` };
  return [fix('set-result-path', [kept, ...(await followingReads(lineage, culprit, name))])];
}

class Mending {
  constructor(
    private readonly lineage: Lineage,
    private readonly found: Found,
    private readonly culprit: View,
    private readonly asker: View,
  ) {}

  fixes(): readonly Fix[] {
    const { found, asker } = this;
    const { pointer } = found.culprit;
    switch (found.kind) {
      case 'result-replaced':
        return [];
      case 'error-replaced':
        return [this.keepWithError()];
      case 'result-alone':
        return [fix('merge-output', [{ pointer: `${pointer}/Output`, value: this.merged() }])];
      case 'input-narrowed':
        return [this.withoutInputPath(), ...this.readRunInput()];
      case 'output-narrowed':
        return [fix('drop-output-path', [{ pointer: `${pointer}/OutputPath`, value: undefined }])];
      case 'not-passed':
      case 'not-selected':
      case 'not-in-output':
        return [...passing(this.culprit, found), ...this.readRunInput()];
      case 'misspelt':
      case 'elsewhere':
      case 'array':
      case 'index':
      case 'context-wanted':
      case 'input-wanted':
        return pathInstead(found);
      case 'literal-path':
        return this.markPath();
      case 'wrong-type':
        return this.makeNumber();
      case 'assigned-here':
        return this.writeOut();
      case 'never-there':
      case 'not-assigned':
        return asks(asker, found);
    }
  }

  /** A key for the result that the input does not have. */
  resultName(): string {
    const { told } = this.culprit;
    const name = identifierOf(told.state);
    const taken = stageIn(this.culprit, 'input')?.value;
    return valueAt(taken, [name]) === undefined ? name : `${name}Resultado`;
  }

  private keepWithError(): Fix {
    const { rule, pointer } = this.found.culprit;
    const catcher = /^Catch\[(\d+)\]/.exec(rule.field)?.[1] ?? '0';
    const at = `${pointer}/Catch/${catcher}`;
    if (this.culprit.state.language === 'JSONPath')
      return fix('set-catch-result-path', [{ pointer: `${at}/ResultPath`, value: '$.error' }]);
    const value = "{% $merge([$states.input, {'error': $states.errorOutput}]) %}";
    return fix('merge-output', [{ pointer: `${at}/Output`, value }]);
  }

  /** An object's keys stay where those who read them look. */
  private merged(): string {
    const result = stageIn(this.culprit, 'returned')?.value;
    const isObject = typeof result === 'object' && result !== null && !Array.isArray(result);
    const given = isObject
      ? '$states.result'
      : `{'${identifierOf(this.culprit.told.state)}': $states.result}`;
    return `{% $merge([$states.input, ${given}]) %}`;
  }

  /** What the state reads is put behind what InputPath went through. */
  private withoutInputPath(): Fix {
    const { fields, pointer } = this.culprit.state;
    const through = typeof fields.InputPath === 'string' ? fields.InputPath : '$';
    const edits: FixEdit[] = [{ pointer: `${pointer}/InputPath`, value: undefined }];
    const narrowed = stageIn(this.culprit, 'inputPath')?.value;
    for (const field of ['Parameters', 'ItemSelector', 'Choices']) {
      if (!(field in fields)) continue;
      const value = lengthened(fields[field]!, through, narrowed);
      edits.push({ pointer: `${pointer}/${field}`, value });
    }
    return { ...fix('drop-input-path', edits), shown: `"InputPath": ${JSON.stringify(through)}` };
  }

  /** What the run began with is always at hand. */
  private readRunInput(): readonly Fix[] {
    const { wanted } = this.found;
    const path = wanted.spot?.path ?? [];
    const seen = this.found.seen?.visit === 0 ? this.found.seen.path : path;
    if (valueAt(this.lineage.story.input, seen) === undefined) return [];
    const isJsonata = this.asker.state.language === 'JSONata';
    const text = isJsonata
      ? jsonataText(seen, '$states.context.Execution.Input')
      : pathText(seen, '$$.Execution.Input');
    return pathInstead(this.found, text).map((one) => ({ ...one, kind: 'read-run-input' }));
  }

  private markPath(): readonly Fix[] {
    const { culprit, found = [], value } = this.found;
    const pointer = `${culprit.rule.pointer}${pointerOf(found)}`;
    const key = String(found.at(-1) ?? '');
    if (this.culprit.state.language === 'JSONata')
      return [fix('mark-path', [{ pointer, value: `{% ${String(value)} %}` }])];
    return [
      {
        ...fix('mark-path', [{ pointer, renameTo: `${key}.$` }]),
        shown: `"${key}.$": ${JSON.stringify(value)}`,
      },
    ];
  }

  private makeNumber(): readonly Fix[] {
    const { culprit, found, value, wanted } = this.found;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
    if (found && !Number.isNaN(number) && culprit.rule !== wanted.rule)
      return [fix('make-number', [{ pointer: `${culprit.rule.pointer}${pointerOf(found)}`, value: number }])];
    if (this.asker.state.language !== 'JSONata' || Number.isNaN(number)) return [];
    return pathInstead(this.found, `$number(${wanted.read.text})`).map((one) => ({
      ...one,
      kind: 'make-number',
    }));
  }

  /** What Assign sets is there for the states after it: what it is made from can be read at once. */
  private writeOut(): readonly Fix[] {
    const { read } = this.found.wanted;
    if (read.source.kind !== 'variable') return [];
    const assign = (authored(stageIn(this.asker, 'assign')?.rule) ??
      this.asker.state.fields.Assign) as JsonObject;
    const { name } = read.source;
    const text = assign[name] ?? assign[`${name}.$`];
    if (typeof text !== 'string') return [];
    const expression = text.startsWith('{%') ? `(${text.slice(2, -2).trim()})` : text;
    return pathInstead(this.found, expression, `$${name}`).map((one) => ({
      ...one,
      kind: 'write-out',
    }));
  }
}

export function fix(kind: FixKind, edits: readonly FixEdit[]): Fix {
  const [first] = edits;
  const key = first?.pointer.split('/').at(-1) ?? '';
  const value = first && 'value' in first ? first.value : undefined;
  return { kind, edits, shown: value === undefined ? key : `"${key}": ${JSON.stringify(value)}` };
}

export function pointerOf(path: KeyPath): string {
  return path.map((key) => `/${escapePointer(String(key))}`).join('');
}

/** `Registrar pedido` → `registrarPedido`. */
function identifierOf(state: string): string {
  const words =
    state
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = words
    .map((word, index) => (index === 0 ? lowered(word) : word[0]!.toUpperCase() + word.slice(1)))
    .join('');
  return /^[A-Za-z]/.test(name) ? name : 'resultado';
}

function lowered(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word[0]!.toLowerCase() + word.slice(1);
}

/** Paths that InputPath led to begin at the whole input again. */
function lengthened(value: Json, through: string, narrowed: Json | undefined): Json {
  if (Array.isArray(value)) return value.map((item) => lengthened(item, through, narrowed));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([key, inner]) => {
    const isPath = key.endsWith('.$') || key === 'Variable' || key.endsWith('Path');
    if (!isPath || typeof inner !== 'string') return [key, lengthened(inner, through, narrowed)] as const;
    const first = /^\$\.([\p{L}_][\p{L}\p{N}_]*)/u.exec(inner)?.[1];
    const wasThere = inner === '$' || (first !== undefined && valueAt(narrowed, [first]) !== undefined);
    return [key, wasThere ? through + inner.slice(1) : inner] as const;
  });
  return Object.fromEntries(members);
}
