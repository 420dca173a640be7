import type { Catcher, FilterPath, Payload, State } from '../../asl/program';
import { utf8Length, type Json, type JsonObject } from '../../base/json';
import { PAYLOAD_BYTES_MAX } from '../../base/limits';
import type { JsonataTemplate } from '../../query/jsonata/jsonata-template';
import { writeAtPath } from '../../query/jsonpath/write-at-path';
import type { Template } from '../../query/payload-template';
import { assigned, NOTHING_ASSIGNED } from './assign';
import { dataLimitFailure } from './failure';
import { evaluate, type StatesVariable } from './jsonata';
import { refuseTooDeep } from './too-deep';
import { Failed, type Visiting } from './visiting';

/** What a state gives: its output, and the variables it sets. */
export interface Given {
  readonly output: Json;
  readonly variables: JsonObject;
}

interface Shaping {
  readonly resultSelector?: Template;
  readonly resultPath?: FilterPath;
  readonly outputPath?: FilterPath;
  readonly output?: JsonataTemplate;
  readonly assign?: Payload;
}

/** InputPath, which JSONata has not. JSON null asks for nothing: `{}`. */
export function filteredInput(visiting: Visiting<Exclude<State, { type: 'Fail' }>>): Json {
  const input = filter(visiting, visiting.state.inputPath, visiting.input);
  if (visiting.state.language === 'JSONPath') visiting.note('afterInputPath', input);
  return input;
}

/** InputPath, then Parameters; in JSONata Arguments. */
export function effectiveInput(visiting: Visiting<Extract<State, { arguments?: Payload }>>): Json {
  const { arguments: shape, language } = visiting.state;
  const input = filteredInput(visiting);
  const shaped = shape ? payloadValue(visiting, shape, input) : input;
  visiting.note(language === 'JSONPath' ? 'afterParameters' : 'afterArguments', shaped);
  return shaped;
}

/** A payload's value: JSONPath reads `input`, JSONata the state's own. */
export function payloadValue(visiting: Visiting, payload: Payload, input: Json): Json {
  return payload.language === 'JSONPath'
    ? visiting.template(payload.template, input)
    : evaluate(visiting, [payload.template])[0]!;
}

/** Output and variables of a state that has a result: what its work gave. */
export function withResult(visiting: Visiting, shaping: Shaping, raw: Json): Given {
  if (visiting.state.language === 'JSONata')
    return jsonataGiven(visiting, shaping, { states: { result: raw }, otherwise: raw });
  const result = shaping.resultSelector ? visiting.template(shaping.resultSelector, raw) : raw;
  visiting.note('afterResultSelector', result);
  const merged = placeResult(visiting, shaping.resultPath, result);
  visiting.note('afterResultPath', merged);
  const output = shown(visiting, filter(visiting, shaping.outputPath, merged));
  return { output, variables: jsonpathAssigned(visiting, shaping.assign, result) };
}

/** Output and variables of a state that only hands on its input. */
export function withoutResult(visiting: Visiting, shaping: Shaping, input: Json): Given {
  if (visiting.state.language === 'JSONata')
    return jsonataGiven(visiting, shaping, { states: {}, otherwise: input });
  const output = shown(visiting, filter(visiting, shaping.outputPath, input));
  return { output, variables: jsonpathAssigned(visiting, shaping.assign, input) };
}

/** What the state gives that a catcher leads to. */
export function withError(visiting: Visiting, catcher: Catcher, error: Json): Given {
  if (visiting.state.language === 'JSONata') {
    const states = { errorOutput: error };
    return jsonataGiven(visiting, catcher, { states, otherwise: error });
  }
  const output = shown(visiting, placeResult(visiting, catcher.resultPath, error));
  return { output, variables: jsonpathAssigned(visiting, catcher.assign, error) };
}

/** Assign and Output are worked out side by side: neither sees what the other does. */
function jsonataGiven(
  visiting: Visiting,
  { assign, output }: Shaping,
  { states, otherwise }: { readonly states: StatesVariable; readonly otherwise: Json },
): Given {
  const assigning = assign?.language === 'JSONata' ? [assign.template] : [];
  const values = evaluate(visiting, [...assigning, ...(output ? [output] : [])], states);
  const variables = assigning.length > 0 ? assigned(visiting, values[0]!) : NOTHING_ASSIGNED;
  return { output: shown(visiting, output ? values.at(-1)! : otherwise), variables };
}

function jsonpathAssigned(visiting: Visiting, assign: Payload | undefined, result: Json): JsonObject {
  if (assign?.language !== 'JSONPath') return NOTHING_ASSIGNED;
  return assigned(visiting, visiting.template(assign.template, result));
}

function shown(visiting: Visiting, output: Json): Json {
  visiting.note('output', output);
  return output;
}

/** The JSON text of a state's output; one that is too long or nested too deep fails the state. */
export function outputText(visiting: Visiting, output: Json): string {
  const text = visiting.textOf(output);
  refuseTooDeep(visiting, output, text.length);
  const mayBeTooLong = text.length * 3 > PAYLOAD_BYTES_MAX;
  if (mayBeTooLong && utf8Length(text) > PAYLOAD_BYTES_MAX)
    throw new Failed(dataLimitFailure(visiting.state.name));
  return text;
}

function filter(visiting: Visiting, path: FilterPath | undefined, value: Json): Json {
  if (path === undefined) return value;
  return path === null ? {} : visiting.path(path, value);
}

function placeResult(visiting: Visiting, path: FilterPath | undefined, result: Json): Json {
  if (path === undefined) return result;
  return path === null ? visiting.input : visiting.value(writeAtPath(path, visiting.input, result));
}
