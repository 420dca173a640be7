import type { Json } from '@pasos/engine/inspection';
import { madeFrom } from '../stages/course';
import { startsWith, valueAt, type KeyPath } from '../stages/key-path';
import { ruleAt } from '../stages/rules';
import type { Rule, StageKind, VisitStages, XrayStage } from '../stages/stage';
import type { AuthoredState, ReadMachine } from '../story/machine';
import { originInField, readsOfField } from './jsonata';
import { originInTemplate, originOfText, readsOfTemplate, readsOfText } from './jsonpath';
import type { Origin, Read, Source } from './source';

/** One try of a visit, and the state it is of. */
export interface View {
  readonly machine: ReadMachine;
  readonly state: AuthoredState;
  readonly told: VisitStages;
}

export function stageIn({ told }: View, kind: StageKind): XrayStage | undefined {
  return told.stages.find((stage) => stage.kind === kind);
}

/** The value a field has in the definition. */
export function authored(rule: Rule | undefined): Json | undefined {
  return rule?.text === undefined ? undefined : (JSON.parse(rule.text) as Json);
}

/** With what a state leaves. */
export function lastStage({ told, state }: View): StageKind {
  if (state.language === 'JSONata') return 'output';
  return told.end.kind === 'caught' ? 'resultPath' : 'outputPath';
}

/** The stages a stage is made from. */
export function sourcesOf(view: View, kind: StageKind): readonly StageKind[] {
  return madeFrom(kind, view.state, isCaught(view));
}

function isCaught({ told }: View): boolean {
  return told.end.kind === 'caught' || told.stages.some(({ rule }) => rule?.field.startsWith('Catch['));
}

/** Where what a stage has at `path` comes from: what its rule says. Stages that come from elsewhere have none. */
export function originAt(view: View, kind: StageKind, path: KeyPath): Origin | undefined {
  const rule = stageIn(view, kind)?.rule;
  const field = authored(rule);
  const isJsonata = view.state.language === 'JSONata';
  switch (kind) {
    case 'input':
    case 'returned':
    case 'error':
    case 'rule':
    case 'wait':
      return undefined;
    case 'result':
      return { kind: 'literal', leaf: path, value: valueAt(field, path) };
    case 'inputPath':
    case 'outputPath':
      return filtered(view, kind, path, field);
    case 'resultPath':
      return placed(view, path, field);
    case 'itemSelector':
      return selected(view, path, field);
    case 'items':
    case 'itemBatcher':
    case 'parameters':
    case 'arguments':
    case 'resultSelector':
    case 'output':
    case 'assign':
      if (field === undefined) return passed(view, kind, path);
      if (isJsonata) return originInField(field, path, (source, key) => isThere(view, source, key));
      if (kind === 'items') return filtered(view, kind, path, field);
      return originInTemplate(field, sourcesOf(view, kind)[0]!, path);
  }
}

/** Without a rule a stage hands on: what came back, else what went in. */
function passed(view: View, kind: StageKind, path: KeyPath): Origin {
  const sources = sourcesOf(view, kind);
  const stage = kind === 'output' ? sources.at(-1) : sources[0];
  return stage && kind !== 'assign'
    ? { kind: 'source', source: { kind: 'stage', stage, path } }
    : { kind: 'none' };
}

function filtered(view: View, kind: StageKind, path: KeyPath, field: Json | undefined): Origin {
  const stage = sourcesOf(view, kind)[0]!;
  if (field === undefined) return { kind: 'source', source: { kind: 'stage', stage, path } };
  return typeof field === 'string' ? originOfText(field, stage, path) : { kind: 'none' };
}

/** ResultPath: at its place the result, around it the input. */
function placed(view: View, path: KeyPath, field: Json | undefined): Origin {
  const [input, result] = sourcesOf(view, 'resultPath') as [StageKind, StageKind];
  if (field === null) return { kind: 'source', source: { kind: 'stage', stage: input, path } };
  const place = placeOf(field);
  if (startsWith(path, place))
    return { kind: 'source', source: { kind: 'stage', stage: result, path: path.slice(place.length) } };
  return { kind: 'source', source: { kind: 'stage', stage: input, path } };
}

function placeOf(field: Json | undefined): KeyPath {
  const [read] = typeof field === 'string' ? readsOfText(field, 'input', []) : [];
  return read?.source.path ?? [];
}

/** One input for each item: `path` begins with its index. */
function selected(view: View, path: KeyPath, field: Json | undefined): Origin {
  const [index, ...rest] = path;
  const { language } = view.state;
  if (index === undefined || field === undefined)
    return { kind: 'source', source: { kind: 'stage', stage: 'items', path } };
  const origin =
    language === 'JSONata'
      ? originInField(field, rest, (source, key) => isThere(view, source, key))
      : originInTemplate(field, 'inputPath', rest);
  return origin.kind === 'source' ? { kind: 'source', source: ofItem(origin.source, index) } : origin;
}

/** `$$.Map.Item.Value` in an ItemSelector is the item itself. */
function ofItem(source: Source, index: string | number) {
  if (source.kind !== 'context' || !startsWith(source.path, ITEM)) return source;
  return { kind: 'stage', stage: 'items', path: [index, ...source.path.slice(ITEM.length)] } as const;
}

const ITEM = ['Map', 'Item', 'Value'];

function isThere(view: View, source: Source, key: string | number): boolean {
  if (source.kind !== 'stage') return true;
  return valueAt(stageIn(view, source.stage)?.value, [...source.path, key]) !== undefined;
}

/** A rule of a stage, and what it reads. */
export interface RuleReads {
  readonly rule: Rule;
  readonly reads: readonly Read[];
}

/** Fields that belong to a stage beside the one that makes it, and what `$` is for them. */
const BESIDE: Readonly<Partial<Record<StageKind, readonly (readonly [field: string, stage: StageKind])[]>>> =
  {
    parameters: [
      ['TimeoutSecondsPath', 'input'],
      ['HeartbeatSecondsPath', 'input'],
      ['Credentials', 'input'],
    ],
    arguments: [
      ['TimeoutSeconds', 'input'],
      ['HeartbeatSeconds', 'input'],
    ],
    items: [['MaxConcurrencyPath', 'inputPath']],
    error: [
      ['Error', 'input'],
      ['ErrorPath', 'input'],
      ['Cause', 'input'],
      ['CausePath', 'input'],
    ],
  };

/** All that is read on the way to a stage's value. */
export function readsAt(view: View, kind: StageKind): readonly RuleReads[] {
  const { state, machine } = view;
  const own = stageIn(view, kind)?.rule;
  const beside = (BESIDE[kind] ?? []).map(
    ([field, stage]) => [ruleAt(machine, state, field), stage] as const,
  );
  const [first = 'input'] = kind === 'itemSelector' ? sourcesOf(view, kind).slice(1) : sourcesOf(view, kind);
  const rules = [
    ...(own ? [[own, first] as const] : []),
    ...beside.filter(([rule]) => rule.field !== own?.field),
  ];
  if (state.type === 'Fail' && kind === 'error') return rulesOf(beside, view);
  return rulesOf(rules, view);
}

function rulesOf(rules: readonly (readonly [Rule, StageKind])[], view: View): readonly RuleReads[] {
  return rules.flatMap(([rule, stage]) => {
    const field = authored(rule);
    const reads = field === undefined ? [] : readsOf(field, rule, { stage, view });
    return reads.length > 0 ? [{ rule, reads }] : [];
  });
}

function readsOf(
  field: Json,
  rule: Rule,
  { stage, view }: { stage: StageKind; view: View },
): readonly Read[] {
  if (view.state.language === 'JSONata') return readsOfField(field);
  const name = rule.field.split('.').at(-1)!;
  if (name === 'ResultPath') return [];
  if (name === 'Choices') return readsOfChoices(field, stage, []);
  if (typeof field === 'string') return name.endsWith('Path') ? readsOfText(field, stage, []) : [];
  return readsOfTemplate(field, stage);
}

/** The paths of comparisons, at any depth. */
function readsOfChoices(field: Json, stage: StageKind, leaf: KeyPath): readonly Read[] {
  if (field === null || typeof field !== 'object') return [];
  const members: [string | number, Json][] = Array.isArray(field)
    ? [...field.entries()]
    : Object.entries(field);
  const isTest = !Array.isArray(field) && Object.hasOwn(field, 'IsPresent');
  return members.flatMap(([key, value]) => {
    const at = [...leaf, key];
    const isPath = typeof value === 'string' && (key === 'Variable' || String(key).endsWith('Path'));
    if (!isPath) return readsOfChoices(value, stage, at);
    return readsOfText(value, stage, at).map((read) => ({ ...read, isTest }));
  });
}
