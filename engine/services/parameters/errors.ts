import { ServiceError } from '../../service/service-error';

type ParametersErrorCode =
  | 'AccessDeniedException'
  | 'HierarchyLevelLimitExceededException'
  | 'InvalidAllowedPatternException'
  | 'InvalidFilterKey'
  | 'InvalidFilterOption'
  | 'InvalidFilterValue'
  | 'InvalidNextToken'
  | 'InvalidResourceId'
  | 'ParameterAlreadyExists'
  | 'ParameterNotFound'
  | 'ParameterPatternMismatchException'
  | 'ParameterVersionLabelLimitExceeded'
  | 'ParameterVersionNotFound'
  | 'ValidationException';

/** An error of Systems Manager's Parameter Store. */
export class ParametersError extends ServiceError<ParametersErrorCode> {
  override readonly name = 'ParametersError';

  constructor(code: ParametersErrorCode, message: string) {
    super(code, message, 400);
  }
}

export function invalid(message: string): ParametersError {
  return new ParametersError('ValidationException', message);
}

/** AWS calls members by their names in Java where they break a constraint. */
export function refuse(violations: string): ParametersError {
  return invalid(violations.replace(/ at '([A-Z])/g, (_, letter: string) => ` at '${letter.toLowerCase()}`));
}

/** AWS says no more than its code. */
export function notFound(): ParametersError {
  return new ParametersError('ParameterNotFound', '');
}

export function versionNotFound(name: string, selector: string): ParametersError {
  const what = /^\d+$/.test(selector) ? `version ${selector}` : `the label ${selector}`;
  return new ParametersError(
    'ParameterVersionNotFound',
    `Systems Manager could not find ${what} of ${name}. Verify the ${/^\d+$/.test(selector) ? 'version' : 'label'} and try again.`,
  );
}

export function invalidToken(): ParametersError {
  return new ParametersError('InvalidNextToken', 'The specified token is not valid.');
}
