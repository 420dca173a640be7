import type { State } from '../../asl/program';
import type { JsonObject } from '../../base/json';
import type { Tried } from '../../host/trials/trial-request';
import type { Output } from '../../service/operation';
import { inspectionData } from './inspection-data';
import { TOO_MANY_FAILED } from './mock-result';
import { refuse } from './refuse';
import type { TestStateRequest } from './request';

/** What TestState answers of a visit. */
export function answer(state: State, request: TestStateRequest, tried: Tried): Output {
  return { ...outcome(tried), inspectionData: inspectionData(state, request, tried) };
}

function outcome(tried: Tried): Output {
  const failure = tried.notes.findLast(({ stage }) => stage === 'failure')?.value as JsonObject | undefined;
  switch (tried.kind) {
    case 'left': {
      const next = tried.next === undefined ? {} : { nextState: tried.next };
      const status = failure ? 'CAUGHT_ERROR' : 'SUCCEEDED';
      return { output: JSON.stringify(tried.output), ...failure, ...next, status };
    }
    case 'to-be-retried':
      return { ...failure, status: 'RETRIABLE' };
    case 'failed':
      return {
        ...(tried.error !== undefined && { error: tried.error }),
        ...(tried.cause !== undefined && { cause: tried.cause }),
        status: 'FAILED',
      };
    case 'too-few-iterations':
      return refuse(TOO_MANY_FAILED);
  }
}
