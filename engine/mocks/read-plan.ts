import { has, isObject, utf8Length, type Json, type JsonObject } from '../base/json';
import { PAYLOAD_BYTES_MAX, SECONDS_MAX } from '../base/limits';
import type { Result } from '../base/result';
import { OUTCOMES, SPANS, type MockPlan } from './plan';
import type { MockProblem, MockProblemCode } from './problem';
import { readSpan } from './span';

/** A plan as somebody wrote it, or all that is wrong with it. */
export function readMockPlan(value: Json): Result<MockPlan, readonly MockProblem[]> {
  const problems = problemsOfPlan(value);
  return problems.length === 0
    ? { ok: true, value: value as unknown as MockPlan }
    : { ok: false, failure: problems };
}

function problemsOfPlan(value: Json): readonly MockProblem[] {
  if (!isObject(value)) return [{ code: 'NOT_AN_OBJECT', place: '' }];
  if (utf8Length(JSON.stringify(value)) > PAYLOAD_BYTES_MAX) return [{ code: 'TOO_LARGE', place: '' }];
  return Object.entries(value).flatMap(([state, rules]) => {
    const place = pointer('', state);
    if (!Array.isArray(rules)) return [{ code: 'NOT_A_LIST', place } as const];
    return rules.flatMap((rule, index) => problemsOfRule(rule, pointer(place, String(index))));
  });
}

function problemsOfRule(rule: Json, place: string): readonly MockProblem[] {
  if (!isObject(rule)) return [{ code: 'NOT_AN_OBJECT', place }];
  const members = Object.entries(rule).flatMap(([name, value]) => {
    const code = problemOfMember(name, value);
    return code ? [{ code, place: pointer(place, name), ...shown(code, name, value) }] : [];
  });
  const whole = problemOfWhole(rule);
  return whole ? [...members, { code: whole, place }] : members;
}

function shown(code: MockProblemCode, name: string, value: Json): { readonly found?: string } {
  if (code === 'UNKNOWN_MEMBER') return { found: name };
  return typeof value === 'string' || typeof value === 'number' ? { found: String(value) } : {};
}

function problemOfWhole(rule: JsonObject): MockProblemCode | undefined {
  const outcomes = OUTCOMES.filter((name) => has(rule, name));
  if (outcomes.length > 1) return 'SEVERAL_OUTCOMES';
  if (outcomes.length === 0 && !has(rule, 'delay')) return 'NOTHING_HAPPENS';
  const isAnswer = outcomes[0] === 'return' || outcomes[0] === 'throw';
  return has(rule, 'duplicate') && !isAnswer ? 'NOTHING_TWICE' : undefined;
}

type Judge = (value: Json) => MockProblemCode | undefined;

const span: Judge = (value) => (readSpan(value) ? undefined : 'NOT_A_SPAN');
const isTrue: Judge = (value) => (value === true ? undefined : 'NOT_TRUE');
const anything: Judge = () => undefined;

const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ...SPANS.map((name) => [name, span] as const),
  ['chance', (value) => (isNumber(value, 1) ? undefined : 'NOT_A_CHANCE')],
  ['delay', (value) => (isNumber(value, SECONDS_MAX) ? undefined : 'NOT_SECONDS')],
  ['return', anything],
  ['throw', (value) => (isError(value) ? undefined : 'NO_ERROR_NAME')],
  ['malformed', (value) => (typeof value === 'string' ? undefined : 'NOT_A_TEXT')],
  ['timeout', isTrue],
  ['throttle', isTrue],
  ['real', isTrue],
  ['duplicate', isTrue],
]);

function problemOfMember(name: string, value: Json): MockProblemCode | undefined {
  const judge = JUDGES.get(name);
  return judge ? judge(value) : 'UNKNOWN_MEMBER';
}

function isNumber(value: Json, max: number): boolean {
  return typeof value === 'number' && value >= 0 && value <= max;
}

function isError(value: Json): boolean {
  if (!isObject(value) || typeof value.error !== 'string' || value.error === '') return false;
  return Object.entries(value).every(
    ([name, text]) => (name === 'error' || name === 'cause') && typeof text === 'string',
  );
}

export function pointer(place: string, token: string): string {
  return `${place}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
