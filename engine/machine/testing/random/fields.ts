import type { JsonObject } from '../../../base/json';
import { expression, jsonata, path, template, value } from './expressions';
import type { Place } from './scope';

const RARELY = 15;
const OFTEN = 40;

/** InputPath and OutputPath, where there are any. */
export function filters(place: Place): JsonObject {
  if (place.language === 'JSONata') return {};
  const { choices } = place;
  const filter = () => (choices.chance(RARELY) ? null : path(place));
  return choices.some(RARELY, { InputPath: filter, OutputPath: filter });
}

/** What a state makes of its result: `hasSelector` for those that have work done. */
export function shaping(place: Place, { hasSelector }: { readonly hasSelector: boolean }): JsonObject {
  const { choices } = place;
  if (place.language === 'JSONata')
    return { ...choices.some(OFTEN, { Output: () => jsonata(place) }), ...assign(place) };
  const ResultPath = () => choices.of('$.r', '$.a.r', '$', null);
  return {
    ...choices.some(OFTEN, { ResultPath }),
    ...(hasSelector && choices.some(RARELY, { ResultSelector: () => template(place) })),
    ...assign(place),
  };
}

export function assign(place: Place): JsonObject {
  const { choices, language, writable } = place;
  const [first] = writable;
  if (first === undefined || !choices.chance(OFTEN)) return {};
  const name = choices.of(first, ...writable);
  if (language === 'JSONata') return { Assign: { [name]: jsonata(place) } };
  return { Assign: choices.chance(50) ? { [`${name}.$`]: path(place) } : { [name]: value(place) } };
}

/** Arguments, or Parameters. */
export function payload(place: Place): JsonObject {
  const { choices, language } = place;
  return language === 'JSONata'
    ? choices.some(OFTEN, { Arguments: () => jsonata(place) })
    : choices.some(OFTEN, { Parameters: () => template(place) });
}

const ERRORS = ['States.TaskFailed', 'Boom', 'States.Timeout', 'States.Runtime'] as const;

/** Retry and Catch; a catcher leads to one of `targets`. */
export function attempts(place: Place, targets: readonly string[]): JsonObject {
  const { choices } = place;
  const error = () => (choices.chance(50) ? 'States.ALL' : choices.of(...ERRORS));
  const retrier = () => ({
    ErrorEquals: [error()],
    IntervalSeconds: 1 + choices.below(30),
    MaxAttempts: choices.below(3),
    ...choices.some(RARELY, {
      BackoffRate: () => 1.5,
      MaxDelaySeconds: () => 60,
      JitterStrategy: () => 'FULL',
    }),
  });
  const catcher = (target: string) => ({ ErrorEquals: [error()], Next: target, ...caught(place) });
  const [target] = targets;
  return {
    ...choices.some(OFTEN, { Retry: () => [retrier()] }),
    ...(target !== undefined &&
      choices.some(OFTEN, { Catch: () => [catcher(choices.of(target, ...targets))] })),
  };
}

function caught(place: Place): JsonObject {
  const { choices, language } = place;
  if (language === 'JSONPath')
    return {
      ...choices.some(OFTEN, { ResultPath: () => choices.of('$.e', '$.a.e', null) }),
      ...assign(place),
    };
  const Output = () => choices.of('{% $states.errorOutput %}', expression(place));
  return { ...choices.some(OFTEN, { Output }), ...assign(place) };
}
