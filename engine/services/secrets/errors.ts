import { ServiceError } from '../../service/service-error';

type SecretsErrorCode =
  | 'InvalidNextTokenException'
  | 'InvalidParameterException'
  | 'InvalidRequestException'
  | 'MalformedPolicyDocumentException'
  | 'ResourceExistsException'
  | 'ResourceNotFoundException'
  | 'ValidationException';

/** An error of Secrets Manager. */
export class SecretsError extends ServiceError<SecretsErrorCode> {
  override readonly name = 'SecretsError';

  constructor(code: SecretsErrorCode, message: string) {
    super(code, message, 400);
  }
}

/** AWS calls members by their names in Java where they break a constraint. */
export function refuse(violations: string): SecretsError {
  const shown = violations.replace(/ at '([A-Z])/g, (_, letter: string) => ` at '${letter.toLowerCase()}`);
  return new SecretsError('ValidationException', shown);
}

export function invalidParameter(message: string): SecretsError {
  return new SecretsError('InvalidParameterException', message);
}

export function invalidRequest(message: string): SecretsError {
  return new SecretsError('InvalidRequestException', message);
}

export function notFound(what = 'the specified secret'): SecretsError {
  return new SecretsError('ResourceNotFoundException', `Secrets Manager can't find ${what}.`);
}

export function valueNotFound(what: string): SecretsError {
  return new SecretsError(
    'ResourceNotFoundException',
    `Secrets Manager can't find the specified secret value for ${what}`,
  );
}
