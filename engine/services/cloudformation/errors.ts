import { ServiceError } from '../../service/service-error';

const STATUS = {
  AlreadyExistsException: 400,
  ChangeSetNotFound: 404,
  InsufficientCapabilitiesException: 400,
  InvalidChangeSetStatus: 400,
  ValidationError: 400,
} as const satisfies Record<string, number>;

/** An error of CloudFormation. */
export class CloudFormationError extends ServiceError<keyof typeof STATUS> {
  override readonly name = 'CloudFormationError';

  constructor(code: keyof typeof STATUS, message: string) {
    super(code, message, STATUS[code]);
  }
}

/** CloudFormation speaks of members with a small letter first, whatever its API calls them. */
export function invalid(violations: string): CloudFormationError {
  const told = violations.replace(/ at '([A-Z])/g, (_, first: string) => ` at '${first.toLowerCase()}`);
  return new CloudFormationError('ValidationError', told);
}

export function stackNotFound(name: string): CloudFormationError {
  return invalid(`Stack with id ${name} does not exist`);
}

/** What is wrong with a template, in CloudFormation's words. */
export class TemplateError extends Error {}
