import type { Dynamic, WaitState, WaitUntil } from '../../asl/program';
import type { Json } from '../../base/json';
import { SECONDS_MAX } from '../../base/limits';
import type { Millis } from '../../base/time';
import { parseTimestamp } from '../../base/timestamp';
import type { Path } from '../../query/jsonpath/path';
import { filteredInput, withoutResult } from '../visit/data-flow';
import type { Executor, Leaving } from '../visit/executor';
import { shown } from '../execution/shown';
import { evaluate, queryEvaluationFailure, unexpectedType } from '../visit/jsonata';
import { Failed, type Visiting } from '../visit/visiting';

/** Leaves one timer with the execution; `wake` goes on when it is due. */
export const wait: Executor<WaitState> = {
  enter(visiting) {
    const input = filteredInput(visiting);
    const at = wakeTime(visiting, visiting.state.until, input);
    visiting.note('waitsUntil', at);
    if (at <= visiting.draft.now) return wake(visiting);
    visiting.wait({ kind: 'timer', timer: visiting.draft.armTimer(at, visiting.frameId) });
    return undefined;
  },
};

export function wake(visiting: Visiting<WaitState>): Leaving {
  const { state } = visiting;
  return { given: withoutResult(visiting, state, filteredInput(visiting)), flow: state.flow };
}

function wakeTime(visiting: Visiting, until: WaitUntil, input: Json): Millis {
  return until.kind === 'seconds'
    ? visiting.draft.now + secondsOf(visiting, until.seconds, input) * 1000
    : notTooLong(visiting, timestampOf(visiting, until.at, input));
}

function secondsOf(visiting: Visiting, source: Dynamic<number>, input: Json): number {
  switch (source.kind) {
    case 'fixed':
      return source.value;
    case 'path':
      return secondsAt(visiting, source.path, input);
    case 'jsonata': {
      const value = evaluate(visiting, [source.template])[0]!;
      if (typeof value !== 'number' || !Number.isInteger(value))
        return unexpectedType(visiting, source.template, { wanted: 'number', value });
      if (value < 0) return refuse(visiting, 'Seconds', `The Seconds field has a negative value: ${value}`);
      return value > SECONDS_MAX ? tooLong(visiting) : value;
    }
  }
}

function timestampOf(visiting: Visiting, source: Dynamic<Millis>, input: Json): Millis {
  switch (source.kind) {
    case 'fixed':
      return source.value;
    case 'path':
      return timestampAt(visiting, source.path, input);
    case 'jsonata': {
      const value = evaluate(visiting, [source.template])[0]!;
      if (typeof value !== 'string')
        return unexpectedType(visiting, source.template, { wanted: 'string', value });
      const at = parseTimestamp(value);
      if (at !== undefined) return at;
      const wrong = 'cannot be parsed as an ISO-8601 extended offset date-time format string';
      return refuse(visiting, 'Timestamp', `The Timestamp field ${wrong}: ${value}`);
    }
  }
}

/** What JSONata gave is of the right type, and yet not what the field takes. */
function refuse(visiting: Visiting, field: string, cause: string): never {
  throw new Failed(queryEvaluationFailure(visiting, cause, field));
}

function secondsAt(visiting: Visiting, path: Path, input: Json): number {
  const value = referenced(visiting, { field: 'SecondsPath', path }, input);
  const where = `${path.text} == ${shown(value)}`;
  if (typeof value !== 'number' || !Number.isInteger(value))
    return visiting.runtimeError(`The SecondsPath parameter cannot be parsed as a long value: ${where}`);
  if (value < 0)
    return visiting.runtimeError(`The SecondsPath parameter references a negative value: ${where}`);
  return value > SECONDS_MAX ? tooLong(visiting) : value;
}

function timestampAt(visiting: Visiting, path: Path, input: Json): Millis {
  const value = referenced(visiting, { field: 'TimestampPath', path }, input);
  const at = typeof value === 'string' ? parseTimestamp(value) : undefined;
  if (at !== undefined) return at;
  return visiting.runtimeError(
    `The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: ${path.text} == ${shown(value)}`,
  );
}

interface Reference {
  readonly field: 'SecondsPath' | 'TimestampPath';
  readonly path: Path;
}

function referenced(visiting: Visiting, { field, path }: Reference, input: Json): Json {
  const found = visiting.find(path, input);
  if (found.ok) return found.value;
  return visiting.runtimeError(`The ${field} parameter does not reference an input value: ${path.text}`);
}

function notTooLong(visiting: Visiting, at: Millis): Millis {
  return at - visiting.draft.now > SECONDS_MAX * 1000 ? tooLong(visiting) : at;
}

function tooLong(visiting: Visiting): never {
  return visiting.runtimeError('Wait state delay is too long.');
}
