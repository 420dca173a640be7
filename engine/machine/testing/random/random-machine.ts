import type { Json, JsonObject } from '../../../base/json';
import { Choices } from './choices';
import { expression, jsonata, path, referencePath, template, value } from './expressions';
import { assign, attempts, filters, payload, shaping } from './fields';
import { Names, type Language, type Place } from './scope';
import { work } from './tasks';

const LEVELS = 2;

/** A valid definition, made up by chance: of all types of states, in both languages. */
export function randomMachine(numbers: readonly number[]): JsonObject {
  const choices = new Choices(numbers);
  const language = choices.of<Language>('JSONPath', 'JSONata');
  const place = {
    choices,
    machine: language,
    language,
    readable: [],
    writable: [],
    levels: LEVELS,
    isExpress: false,
    names: new Names(),
  };
  const machine = scope(place);
  return {
    QueryLanguage: language,
    ...machine,
    ...choices.some(10, { TimeoutSeconds: () => 60 + choices.below(600) }),
  };
}

/** StartAt and States: a chain, from which states may leap ahead. */
function scope(outer: Place): JsonObject {
  const { choices, names, machine } = outer;
  const own = [names.next('v'), names.next('v')];
  const place = { ...outer, language: machine, readable: [...outer.readable, ...own], writable: own };
  const chain = Array.from({ length: 1 + choices.below(4) }, () => names.next('S'));
  const end = names.next('End');
  const states: JsonObject = {};
  chain.forEach((name, index) => {
    const later = [...chain.slice(index + 1), end];
    states[name] = stateAt({ ...place, language: stateLanguage(place) }, later);
  });
  states[end] = choices.chance(10) ? fail(place) : succeed(place);
  return { StartAt: chain[0]!, States: states };
}

function stateLanguage({ choices, machine }: Place): Language {
  return machine === 'JSONPath' && choices.chance(40) ? 'JSONata' : machine;
}

function stateAt(place: Place, later: readonly string[]): JsonObject {
  const [next = ''] = later;
  const state = stateOf(place, later);
  const declared: JsonObject = place.language === 'JSONata' ? { QueryLanguage: 'JSONata' } : {};
  return { ...declared, ...state, ...(state.Type === 'Choice' ? { Default: next } : { Next: next }) };
}

function stateOf(place: Place, later: readonly string[]): JsonObject {
  const { choices, levels } = place;
  const inner = levels > 0 ? ([parallel, map, map, distributed] as const) : [];
  return choices.of(pass, task, task, task, wait, choice, ...inner)(place, later);
}

function pass(place: Place): JsonObject {
  const isFixed = place.language === 'JSONPath' && place.choices.chance(30);
  const data = isFixed ? { Result: value(place) } : place.language === 'JSONPath' ? payload(place) : {};
  return { Type: 'Pass', ...filters(place), ...data, ...shaping(place, { hasSelector: false }) };
}

function task(place: Place, later: readonly string[]): JsonObject {
  return {
    Type: 'Task',
    ...filters(place),
    ...work(place),
    ...shaping(place, { hasSelector: true }),
    ...attempts(place, later),
  };
}

function wait(place: Place): JsonObject {
  const { choices, language } = place;
  const own: JsonObject[] =
    language === 'JSONata'
      ? [{ Seconds: '{% $count($states.input.b) %}' }, { Timestamp: '{% $now() %}' }]
      : [{ SecondsPath: '$.n' }, { TimestampPath: '$$.State.EnteredTime' }];
  const until = choices.of<JsonObject>(
    { Seconds: choices.below(100) },
    { Timestamp: '2026-01-01T00:00:30Z' },
    ...own,
  );
  const output = language === 'JSONata' ? choices.some(30, { Output: () => jsonata(place) }) : {};
  return { Type: 'Wait', ...filters(place), ...until, ...output, ...assign(place) };
}

function choice(place: Place, later: readonly string[]): JsonObject {
  const { choices, language } = place;
  const [first = ''] = later;
  const rule = (): JsonObject => ({
    ...(language === 'JSONata'
      ? { Condition: choices.of<Json>(true, expression(place)) }
      : comparison(place, 1)),
    Next: choices.of(first, ...later),
    ...assign(place),
  });
  return {
    Type: 'Choice',
    ...filters(place),
    Choices: Array.from({ length: 1 + choices.below(2) }, rule),
    ...assign(place),
  };
}

function comparison(place: Place, levels: number): JsonObject {
  const { choices } = place;
  const Variable = referencePath(place);
  if (levels > 0 && choices.chance(30)) {
    const inner = comparison(place, levels - 1);
    return choices.of<JsonObject>({ Not: inner }, { And: [inner, comparison(place, 0)] }, { Or: [inner] });
  }
  return choices.of<JsonObject>(
    { Variable, IsPresent: true },
    { Variable, IsNumeric: false },
    { Variable, StringMatches: '*e*t' },
    { Variable, NumericGreaterThanPath: '$.n' },
    { Variable, BooleanEquals: true },
    { Variable, TimestampLessThan: '2026-06-01T00:00:00Z' },
  );
}

function parallel(place: Place, later: readonly string[]): JsonObject {
  const { choices } = place;
  const inside = { ...place, levels: place.levels - 1 };
  return {
    Type: 'Parallel',
    ...filters(place),
    ...payload(place),
    Branches: Array.from({ length: 1 + choices.below(3) }, () => scope(inside)),
    ...shaping(place, { hasSelector: true }),
    ...attempts(place, later),
  };
}

function map(place: Place, later: readonly string[]): JsonObject {
  const { choices } = place;
  const ItemProcessor = scope({ ...place, levels: place.levels - 1 });
  return {
    Type: 'Map',
    ...items(place),
    ...choices.some(40, { MaxConcurrency: () => choices.below(3) }),
    ItemProcessor,
    ...shaping(place, { hasSelector: true }),
    ...attempts(place, later),
  };
}

function items(place: Place): JsonObject {
  const { choices, language } = place;
  if (language === 'JSONata')
    return {
      ...choices.some(85, {
        Items: () => choices.of<Json>('{% [1..3] %}', [1, expression(place)], '{% [] %}', expression(place)),
      }),
      ...choices.some(40, { ItemSelector: () => ({ item: expression(place) }) }),
    };
  return {
    ...filters(place),
    ItemsPath: choices.of('$$.Execution.Input.b', '$.b', '$$.Execution.Input.b', '$'),
    ...choices.some(40, { ItemSelector: () => ({ 'v.$': '$$.Map.Item.Value', ...template(place) }) }),
  };
}

function distributed(place: Place, later: readonly string[]): JsonObject {
  const { choices } = place;
  if (place.isExpress) return map(place, later);
  const ExecutionType = choices.of('STANDARD', 'EXPRESS');
  // Children are executions of their own: they know nothing of the variables around them.
  const inside = { ...place, levels: place.levels - 1, readable: [], isExpress: ExecutionType === 'EXPRESS' };
  return {
    Type: 'Map',
    ...items(place),
    Label: place.names.next('L'),
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType }, ...scope(inside) },
    ...choices.some(40, {
      MaxConcurrency: () => 1 + choices.below(2),
      ToleratedFailurePercentage: () => choices.below(100),
      ItemBatcher: () => ({ MaxItemsPerBatch: 2 }),
    }),
    ...shaping(place, { hasSelector: true }),
    ...attempts(place, later),
  };
}

function succeed(place: Place): JsonObject {
  const { choices, language } = place;
  const output = language === 'JSONata' ? choices.some(40, { Output: () => jsonata(place) }) : filters(place);
  return { Type: 'Succeed', ...output };
}

function fail(place: Place): JsonObject {
  const { choices, language } = place;
  const Cause: JsonObject =
    language === 'JSONata' ? { Cause: expression(place) } : { CausePath: path(place) };
  return { Type: 'Fail', Error: 'Made.Up', ...choices.of<JsonObject>({}, { Cause: 'because' }, Cause) };
}
