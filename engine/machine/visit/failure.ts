import type { QueryFailure } from '../../query/scope';
import type { Visit } from '../execution/execution';

/** Why a state failed: a value that Retry and Catch match. */
export interface Failure {
  readonly error?: string;
  readonly cause?: string;
  /** States.Runtime is never retried and never caught, whatever a retrier or catcher names. */
  readonly isFatal: boolean;
  /** Another name that Retry and Catch know it by. */
  readonly alias?: string;
  /** A JSONata expression was the reason: it has an EvaluationFailed event. */
  readonly evaluation?: { readonly location?: string };
}

export function failure(error: string | undefined, cause: string | undefined): Failure {
  return {
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    isFatal: error === 'States.Runtime',
  };
}

export function runtimeFailure(visit: Visit, detail: string): Failure {
  return failureIn(visit, 'States.Runtime', detail);
}

/** AWS begins such a cause with the state and the id of its Entered event. */
export function failureIn(visit: Visit, error: string, detail: string): Failure {
  const where = `An error occurred while executing the state '${visit.state}' (entered at the event id #${visit.enteredEventId}). `;
  return failure(error, where + detail);
}

export function dataLimitFailure(what: string): Failure {
  return failure(
    'States.DataLimitExceeded',
    `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}

/** AWS's words for a query that gave no value, in the voice of the state that asked. */
export function queryFailure(visit: Visit, query: QueryFailure): Failure {
  switch (query.kind) {
    case 'path':
      return runtimeFailure(visit, `Invalid path '${query.path}' : ${query.detail}`);
    case 'result-path': {
      const detail = `Unable to apply ReferencePath ${query.path} to input ${JSON.stringify(query.input)}`;
      return failureIn(visit, 'States.ResultPathMatchFailure', detail);
    }
    case 'template':
      return runtimeFailure(visit, missingInTemplate(query));
    case 'intrinsic': {
      const detail = `The function '${query.call}' had the following error: ${query.detail}`;
      return failureIn(visit, 'States.IntrinsicFailure', detail);
    }
    case 'too-large':
      return dataLimitFailure(visit.state);
  }
}

function missingInTemplate(query: Extract<QueryFailure, { kind: 'template' }>): string {
  if (query.input === null && /^\$[.[]/.test(query.path))
    return 'Unable to apply Path transformation to null or empty input.';
  const input = JSON.stringify(query.input);
  return `The JSONPath '${query.path}' specified for the field '${query.field}' could not be found in the input '${input}'`;
}
