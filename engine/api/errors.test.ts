import { expect, test } from 'vitest';
import { ApiError, ConstraintError, type ApiErrorCode } from './errors';

test.each<[ApiErrorCode, number]>([
  ['ConflictException', 409],
  ['ServiceQuotaExceededException', 402],
  ['InvalidArn', 400],
  ['ValidationException', 400],
])('%s has the status %i', (code, status) => {
  expect(new ApiError(code, 'x').status).toBe(status);
});

test('an error of Step Functions and one of the framework before it have their own names on the wire', () => {
  expect(JSON.parse(JSON.stringify(new ApiError('ResourceNotFound', 'x', { resourceName: 'y' })))).toEqual({
    __type: 'com.amazonaws.swf.service.v2.model#ResourceNotFound',
    message: 'x',
    resourceName: 'y',
  });
  expect(JSON.parse(JSON.stringify(new ConstraintError('x')))).toEqual({
    __type: 'com.amazon.coral.validate#ValidationException',
    message: 'x',
  });
});
