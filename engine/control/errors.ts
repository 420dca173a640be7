import { ServiceError } from '../service/service-error';

const STATUS = {
  ExecutionDoesNotExist: 400,
  ExecutionNotRunning: 400,
  InvalidArn: 400,
  NothingToSkip: 400,
  ExecutionNotHeld: 400,
  ExecutionAlreadyExists: 400,
  BranchNotPossible: 400,
  InvalidDefinition: 400,
  InvalidCondition: 400,
  InvalidExecutionInput: 400,
  BackupNotPossible: 400,
  RestoreNotPossible: 400,
  InvalidMocks: 400,
  ServiceNotAvailable: 400,
  StateMachineDoesNotExist: 400,
  ValidationException: 400,
} as const satisfies Record<string, number>;

/** An error of the engine's own control operations, worded as Step Functions words its own where it has one. */
export class ControlError extends ServiceError<keyof typeof STATUS> {
  override readonly name = 'ControlError';

  constructor(code: keyof typeof STATUS, message: string) {
    super(code, message, STATUS[code]);
  }
}

export function invalidArn(problem: string): ControlError {
  return new ControlError('InvalidArn', `Invalid Arn: '${problem}'`);
}

export function notFound(arn: string): ControlError {
  return new ControlError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

export function notRunning(arn: string): ControlError {
  return new ControlError('ExecutionNotRunning', `Execution Not Running: '${arn}'`);
}
