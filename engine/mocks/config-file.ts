import { has, isObject, own, put, type Json, type JsonObject } from '../base/json';
import type { Result } from '../base/result';
import type { MockPlan, MockRule } from './plan';
import type { MockProblem } from './problem';
import { pointer } from './read-plan';
import { readSpan, writeSpan, type Bounds } from './span';

/** One test case of a file, as a plan. */
export interface MockCase {
  readonly machine: string;
  readonly name: string;
  readonly mocks: MockPlan;
}

/** Reads AWS's MockConfigFile: `StateMachines` name the responses of their states, `MockedResponses` say them. */
export function readMockConfigFile(file: Json): Result<readonly MockCase[], readonly MockProblem[]> {
  const reading = new Reading();
  const { StateMachines: machines = {}, MockedResponses: responses = {} } = reading.object(file, '');
  const rules = new Map<string, readonly MockRule[]>();
  for (const [name, response, place] of reading.members(responses, '/MockedResponses'))
    rules.set(name, reading.rules(response, place));
  const cases: MockCase[] = [];
  for (const [machine, value, place] of reading.members(machines, '/StateMachines')) {
    const { TestCases: tests = {} } = reading.object(value, place);
    for (const [name, states, at] of reading.members(tests, pointer(place, 'TestCases')))
      cases.push({ machine, name, mocks: reading.plan(states, at, rules) });
  }
  const { problems } = reading;
  return problems.length === 0 ? { ok: true, value: cases } : { ok: false, failure: problems };
}

/** Reads on after a problem, so that all of them are told at once. */
class Reading {
  readonly problems: MockProblem[] = [];

  object(value: Json, place: string): JsonObject {
    if (isObject(value)) return value;
    this.problems.push({ code: 'NOT_AN_OBJECT', place });
    return {};
  }

  members(value: Json, place: string): readonly (readonly [name: string, value: Json, place: string])[] {
    return Object.entries(this.object(value, place)).map(([name, member]) => [
      name,
      member,
      pointer(place, name),
    ]);
  }

  plan(states: Json, place: string, responses: ReadonlyMap<string, readonly MockRule[]>): MockPlan {
    const plan: Record<string, readonly MockRule[]> = {};
    for (const [state, response, at] of this.members(states, place)) {
      const rules = typeof response === 'string' ? responses.get(response) : undefined;
      if (rules) put(plan, state, rules);
      else this.problems.push({ code: 'UNKNOWN_RESPONSE', place: at, found: String(response) });
    }
    return plan;
  }

  /** After the last number that is given, its answer goes on. */
  rules(response: Json, place: string): readonly MockRule[] {
    const numbered: { readonly bounds: Bounds; readonly answer: MockRule }[] = [];
    for (const [numbers, answer, at] of this.members(response, place)) {
      const bounds = readSpan(numbers);
      const rule = this.answer(answer, at);
      if (!bounds) this.problems.push({ code: 'NOT_A_SPAN', place: at, found: numbers });
      else if (rule) numbered.push({ bounds, answer: rule });
    }
    numbered.sort((left, right) => left.bounds.from - right.bounds.from);
    return numbered.map(({ bounds, answer }, index) => {
      const isLast = index === numbered.length - 1;
      return { invocation: writeSpan(isLast ? { ...bounds, to: Infinity } : bounds), ...answer };
    });
  }

  private answer(value: Json, place: string): MockRule | undefined {
    const answer = this.object(value, place);
    if (has(answer, 'Return') === has(answer, 'Throw')) {
      if (isObject(value)) this.problems.push({ code: 'NOT_ONE_ANSWER', place });
      return undefined;
    }
    if (has(answer, 'Return')) return { return: answer.Return! };
    const { Error: error, Cause: cause } = this.object(answer.Throw!, pointer(place, 'Throw'));
    if (typeof error === 'string' && error !== '')
      return { throw: { error, ...(typeof cause === 'string' && { cause }) } };
    this.problems.push({ code: 'NO_ERROR_NAME', place: pointer(place, 'Throw') });
    return undefined;
  }
}

/** What AWS's format has no words for is left out: `left` names the rules, as JSON pointers into the case's plan. */
export interface WrittenConfigFile {
  readonly file: JsonObject;
  readonly left: readonly { readonly case: string; readonly place: string }[];
}

/** Writes the cases of one machine as AWS's MockConfigFile. */
export function writeMockConfigFile(
  machine: string,
  cases: readonly Pick<MockCase, 'name' | 'mocks'>[],
): WrittenConfigFile {
  const [tests, responses]: [JsonObject, JsonObject] = [{}, {}];
  const left: { readonly case: string; readonly place: string }[] = [];
  for (const { name, mocks } of cases) {
    const states: JsonObject = {};
    for (const [state, rules] of Object.entries(mocks)) {
      const written = writeRules(rules);
      for (const index of written.left)
        left.push({ case: name, place: pointer(pointer('', state), String(index)) });
      if (Object.keys(written.response).length === 0) continue;
      const called = `${name} - ${state}`;
      put(states, state, called);
      put(responses, called, written.response);
    }
    put(tests, name, states);
  }
  const machines: JsonObject = {};
  put(machines, machine, { TestCases: tests });
  return { file: { StateMachines: machines, MockedResponses: responses }, left };
}

/** AWS counts the invocations of a state; a rule that says when by anything else cannot be told. */
function writeRules(rules: readonly MockRule[]): { response: JsonObject; left: readonly number[] } {
  const response: JsonObject = {};
  const left: number[] = [];
  let next = 0;
  for (const [index, rule] of rules.entries()) {
    const answer = answerOf(rule);
    const bounds = spanOf(rule, next);
    if (!answer || !bounds || own(response, writeSpan(bounds))) {
      left.push(index);
      continue;
    }
    put(
      response,
      writeSpan(bounds.to === Infinity ? { from: bounds.from, to: bounds.from } : bounds),
      answer,
    );
    next = bounds.to + 1;
  }
  return { response, left };
}

function answerOf({ return: value, throw: thrown, ...rest }: MockRule): JsonObject | undefined {
  const only = Object.keys(rest).every((name) => name === 'invocation' || name === 'attempt');
  if (!only) return undefined;
  if (value !== undefined) return { Return: value };
  if (!thrown) return undefined;
  const { error, cause } = thrown;
  return { Throw: { Error: error, ...(cause !== undefined && { Cause: cause }) } };
}

/** A state that is visited once is invoked as often as it is attempted. */
function spanOf({ invocation, attempt }: MockRule, next: number): Bounds | undefined {
  if (invocation !== undefined && attempt !== undefined) return undefined;
  const span = invocation ?? attempt;
  const bounds = span === undefined ? { from: next, to: Infinity } : readSpan(span);
  return bounds && bounds.from >= next && Number.isFinite(bounds.from) ? bounds : undefined;
}
