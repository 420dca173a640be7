import { ServiceError } from '../../service/service-error';

const STATUS = {
  DeleteConflict: 409,
  EntityAlreadyExists: 409,
  InvalidInput: 400,
  LimitExceeded: 409,
  MalformedPolicyDocument: 400,
  NoSuchEntity: 404,
  ValidationError: 400,
} as const satisfies Record<string, number>;
type IamErrorCode = keyof typeof STATUS;

/** An error of IAM. */
export class IamError extends ServiceError<IamErrorCode> {
  override readonly name = 'IamError';

  constructor(code: IamErrorCode, message: string) {
    super(code, message, STATUS[code]);
  }
}

/** IAM speaks of members with a small letter first, whatever its API calls them. */
export function invalid(violations: string): IamError {
  const told = violations.replace(/ at '([A-Z])/g, (_, first: string) => ` at '${first.toLowerCase()}`);
  return new IamError('ValidationError', told);
}

export function noSuchEntity(message: string): IamError {
  return new IamError('NoSuchEntity', message);
}

export function noSuchRole(name: string): IamError {
  return noSuchEntity(`The role with name ${name} cannot be found.`);
}

export function noSuchPolicy(arn: string): IamError {
  return noSuchEntity(`Policy ${arn} was not found.`);
}
