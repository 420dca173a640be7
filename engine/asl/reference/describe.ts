import { isObject, own, type Json } from '../../base/json';
import { isIntrinsicName } from '../../query/intrinsics/names';
import {
  CONTEXT_PATHS,
  contextDetail,
  errorDetail,
  fieldDetail,
  integrationDetail,
  parameterDetail,
  STATES_NAMES,
  statesDetail,
  typeDetail,
  valueDetail,
} from '../completion/details/details';
import { dataAt, valueAt, type PlaceData } from '../completion/paths/path-data';
import { stateAround, typeOf } from '../completion/place';
import { queryLanguageAt } from '../completion/query-language';
import type { RunData } from '../completion/surroundings';
import { memberText, readTolerantly, type TolerantNode } from '../completion/tolerant-tree';
import { STATE_TYPES } from '../validate/fields/field';
import type { TeachingLanguage } from '../teaching/teach';
import { CALL_EXAMPLES, FIELD_EXAMPLES } from './examples';
import { INTRINSIC_SIGNATURES, jsonataSignature } from './signatures';
import { subjectAt, type Subject } from './subject';
import type { ReferenceTexts } from './texts';

/** What the reference says about a place of a text. */
export interface Description {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What kind of thing it is, in the student's language. */
  readonly kind: string;
  readonly text: string;
  readonly example?: string;
  /** What stood there in the last run. */
  readonly value?: Json;
}

export interface ReferenceDesk {
  readonly language: TeachingLanguage;
  readonly texts: ReferenceTexts;
  readonly run?: RunData;
}

/** Says what stands at `offset`; undefined where there is nothing to say. */
export function describeAt(text: string, offset: number, desk: ReferenceDesk): Description | undefined {
  const subject = subjectAt(text, offset);
  const said = subject && sayOf(text, subject, desk);
  if (!subject || !said || (said.text === '' && said.value === undefined)) return undefined;
  const { from, to, kind, name } = subject;
  return { from, to, kind: desk.texts.kinds[kind], title: name, ...said, text: sentence(said.text) };
}

type Said = Pick<Description, 'text'> & Partial<Pick<Description, 'title' | 'example' | 'value'>>;

function sayOf(text: string, subject: Subject, { language, texts, run }: ReferenceDesk): Said | undefined {
  const { kind, name, field, node } = subject;
  switch (kind) {
    case 'field':
    case 'operator':
      return { text: own(texts.fields, name) ?? fieldDetail(name, language), example: exampleOf(name) };
    case 'type':
      return { text: typeDetail(name as never, language), example: `"Type": "${name}"` };
    case 'value':
      return { text: valueDetail(field ?? '', name, language), example: `"${field}": "${name}"` };
    case 'error':
      return {
        text: own(texts.errors, name) ?? errorDetail(name, language),
        example: `"ErrorEquals": ["${name}"]`,
      };
    case 'state':
      return stateText(text, subject, language);
    case 'resource':
      return { text: integrationDetail(name, language) || texts.unknownAction };
    case 'parameter':
      return { text: parameterDetail(name, language) };
    case 'intrinsic':
      return isIntrinsicName(name)
        ? { title: INTRINSIC_SIGNATURES[name], text: texts.intrinsics[name], example: CALL_EXAMPLES[name] }
        : undefined;
    case 'function': {
      const called = name.slice(1);
      return {
        title: jsonataSignature(called),
        text: texts.functions[called] ?? '',
        example: CALL_EXAMPLES[called],
      };
    }
    case 'context':
      return { text: contextText(name, language), value: valueOf(name, dataAt(node, run, field), node) };
    case 'reserved':
      return { text: reservedText(name, language), value: valueOf(name, dataAt(node, run, field), node) };
    case 'path':
    case 'variable':
      return { text: '', value: valueOf(name, dataAt(node, run, field), node) };
  }
}

/** Comparisons that have no example of their own get one by their family. */
function exampleOf(name: string): string | undefined {
  if (Object.hasOwn(FIELD_EXAMPLES, name)) return FIELD_EXAMPLES[name];
  if (name.endsWith('Path')) return `"${name}": "$.limit"`;
  const [family] = /^(String|Numeric|Boolean|Timestamp|Is)/.exec(name) ?? [];
  return family && `"${name}": ${FAMILY_EXAMPLES[family]}`;
}

const FAMILY_EXAMPLES: Readonly<Record<string, string>> = {
  String: '"ready"',
  Numeric: '100',
  Boolean: 'true',
  Timestamp: '"2026-01-31T12:00:00Z"',
  Is: 'true',
};

/** A state is known by its type and what its author says about it. */
function stateText(text: string, { name, node }: Subject, language: TeachingLanguage): Said {
  const authored =
    node.kind === 'object' ? node : (findState(node, name) ?? findState(readTolerantly(text).root, name));
  const type = authored && typeOf(authored);
  const comment = authored?.kind === 'object' ? memberText(authored, 'Comment') : undefined;
  const what = type && STATE_TYPES.includes(type) ? `${type}: ${typeDetail(type, language)}` : '';
  return { text: [what, comment].filter(Boolean).join('. ') };
}

function findState(near: TolerantNode | undefined, name: string): TolerantNode | undefined {
  return stateAround(near)?.states.members.find((member) => member.name.value === name)?.value;
}

function contextText(path: string, language: TeachingLanguage): string {
  const known =
    CONTEXT_PATHS.find((each) => path === each) ??
    CONTEXT_PATHS.findLast((each) => path.startsWith(`${each}.`));
  return known ? contextDetail(known, language) : '';
}

function reservedText(path: string, language: TeachingLanguage): string {
  const known = STATES_NAMES.find((each) => path === each);
  return known ? statesDetail(known, language) : '';
}

function valueOf(name: string, data: PlaceData, node: TolerantNode): Json | undefined {
  return queryLanguageAt(node) === 'JSONata' ? jsonataValue(name, data) : valueAt(name, data);
}

const STEP = /\.(?:`([^`]*)`|([\w]+))|\[(\d+)\]/gy;

/** Plain steps alone; what takes a computation is not guessed at. */
function jsonataValue(name: string, { input, result, context, variables }: PlaceData): Json | undefined {
  const root = /^\$\w+/.exec(name)?.[0] ?? '';
  const states: Json = {
    ...(input !== undefined && { input }),
    ...(result !== undefined && { result }),
    ...(context !== undefined && { context }),
  };
  let here: Json | undefined = root === '$states' ? states : own(variables, root.slice(1));
  let reached = root.length;
  STEP.lastIndex = reached;
  for (let step = STEP.exec(name); step && here !== undefined; step = STEP.exec(name)) {
    const member = step[1] ?? step[2];
    if (member !== undefined) here = isObject(here) ? own(here, member) : undefined;
    else here = Array.isArray(here) ? here[Number(step[3])] : undefined;
    reached = STEP.lastIndex;
  }
  return reached === name.length && name !== '$states' ? here : undefined;
}

function sentence(text: string): string {
  if (text === '') return '';
  const whole = text[0]!.toUpperCase() + text.slice(1);
  return /[.?!…)]$/.test(whole) ? whole : `${whole}.`;
}
