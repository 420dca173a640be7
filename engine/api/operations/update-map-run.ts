import { ApiError } from '../errors';
import { getMapRun } from '../executions';
import * as members from '../members';
import { operation } from '../operation';
import { decimal, integer, optional } from '../../service/shape';

export const updateMapRun = operation({
  name: 'UpdateMapRun',
  input: {
    mapRunArn: members.longArn(),
    maxConcurrency: optional(integer({ min: 0, max: Infinity })),
    toleratedFailurePercentage: optional(decimal({ min: 0, max: 100 })),
    toleratedFailureCount: optional(integer({ min: 0, max: Infinity })),
  },

  async handle({ mapRunArn, ...change }, call) {
    await getMapRun(mapRunArn, call);
    if (Object.keys(change).length === 0) throw missingParameter();
    if (!(await call.host.mapRuns.update(mapRunArn, change))) throw completed();
    return {};
  },
});

/** AWS documents the reasons of these two, not their messages. */
function missingParameter(): ApiError {
  return new ApiError(
    'ValidationException',
    'At least one of maxConcurrency, toleratedFailurePercentage or toleratedFailureCount must be specified',
    { reason: 'MISSING_REQUIRED_PARAMETER' },
  );
}

function completed(): ApiError {
  const message = 'Map Run cannot be updated because it has completed';
  return new ApiError('ValidationException', message, { reason: 'CANNOT_UPDATE_COMPLETED_MAP_RUN' });
}
