import type { Json, JsonObject } from '@pasos/engine';
import type { MockPlan } from '@pasos/engine/mocks';
import { unescapePointer } from '@/lib/graph/json-value';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import type { StateReads } from '../conversion';
import { statesOf } from '../convert';
import { addRead, exampleOf, newShape, shapeAt, type Shape } from './shape';
import { variantsOf, type Variant } from './variants';

/** One thing to run both machines on. */
export interface Trial {
  readonly input: Json;
  /** What each Task answers. */
  readonly answers: MockPlan;
  /** What is unusual about it; absent for a sample of the student's. */
  readonly variant?: Variant;
  /** Where that is: in the input, or in what Tasks answer. */
  readonly where: 'sample' | 'input' | 'answers' | 'errors';
}

export interface Samples {
  readonly inputs: readonly Json[];
  /** What Tasks answered in a run, by the name of the state. */
  readonly answers: Readonly<Record<string, Json>>;
}

/** What to try: the samples first, then what is made from all that the machine reads. */
export function trialsOf(
  definition: string,
  reads: readonly StateReads[],
  samples: Samples,
): readonly Trial[] {
  const states = statesOf(parseDefinition(definition));
  const shape = shapeOf(reads);
  const item = exampleOf(withoutLists(shape), {});
  const tasks = states
    .filter(([, state]) => state.Type === 'Task')
    .map(([pointer, state]) => ({ name: nameOf(pointer), state }));
  const usual = (value?: Json): MockPlan => answersOf(tasks, { shape, item, samples, value });
  const expected = exampleOf(shape, item);
  const variants = variantsOf(shape, item);
  return [
    ...samples.inputs.map((input): Trial => ({ input, answers: usual(), where: 'sample' })),
    ...variants.map((variant): Trial => ({
      input: variant.value,
      answers: usual(),
      variant,
      where: 'input',
    })),
    ...(tasks.length === 0 ? [] : variants).map((variant): Trial => ({
      input: expected,
      answers: usual(variant.value),
      variant,
      where: 'answers',
    })),
    ...tasks.flatMap(({ name, state }) =>
      errorsOf(state).map((error): Trial => {
        const answers = { ...usual(), [name]: [{ throw: { error, cause: 'x' } }] };
        return { input: expected, answers, where: 'errors' };
      }),
    ),
  ];
}

interface TaskState {
  readonly name: string;
  readonly state: JsonObject;
}

interface Answering {
  readonly shape: Shape;
  readonly item: Json;
  readonly samples: Samples;
  /** Answered by all. */
  readonly value: Json | undefined;
}

/** What is read of a result, and of what it becomes part of: later states look for it there. */
function answersOf(tasks: readonly TaskState[], { shape, item, samples, value }: Answering): MockPlan {
  return Object.fromEntries(
    tasks.map(({ name, state }) => {
      const known = Object.hasOwn(samples.answers, name) ? samples.answers[name] : undefined;
      return [name, [{ return: value ?? known ?? answerOf(state, shape, item) }]];
    }),
  );
}

function answerOf(state: JsonObject, shape: Shape, item: Json): Json {
  const whole = exampleOf(shape, item);
  const at = typeof state.ResultPath === 'string' ? state.ResultPath.split('.').slice(1) : [];
  const part = at.length > 0 ? exampleOf(shapeAt(shape, at), item) : undefined;
  return isPlain(whole) && isPlain(part) ? { ...whole, ...part } : whole;
}

function isPlain(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything read anywhere, as if all states saw the same: each finds what it looks for, whoever is to give it. */
function shapeOf(reads: readonly StateReads[]): Shape {
  const shape = newShape();
  const items = ['Map', 'Item', 'Value'];
  for (const read of reads.flatMap((state) => state.reads)) {
    const { base, steps } = read.place;
    if (base === '$states.input' || base === '$states.result') addRead(shape, read);
    const isItem = base === '$states.context' && items.every((name, index) => steps[index] === name);
    if (isItem && steps.length > items.length) addRead(shape, read, items.length);
  }
  return shape;
}

/** What a Map's items are like: as everything, but for lists, which would go on for ever. */
function withoutLists({ members, uses }: Shape): Shape {
  const plain = [...members].flatMap(([name, member]) =>
    member.isList ? [] : [[name, withoutLists(member)] as const],
  );
  return { members: new Map(plain), isList: false, isIndexed: false, uses };
}

function errorsOf(state: JsonObject): readonly string[] {
  const handlers = [state.Retry, state.Catch].flatMap((list) => (Array.isArray(list) ? list : []));
  const names = handlers.flatMap((handler) =>
    isPlain(handler) && Array.isArray(handler.ErrorEquals) ? handler.ErrorEquals : [],
  );
  const own = names
    .map(String)
    .filter((name) => !['States.ALL', 'States.Runtime', 'States.DataLimitExceeded'].includes(name));
  return [...new Set([...own, 'Pasos.Otro'])];
}

function nameOf(pointer: string): string {
  return unescapePointer(pointer.split('/').at(-1) ?? '');
}

/** At most so many of them, spread over all; samples stay. */
export function spread(trials: readonly Trial[], most: number): readonly Trial[] {
  const step = Math.ceil(trials.length / most);
  return trials.filter(({ where }, index) => where === 'sample' || index % step === 0);
}
