import { ServiceError } from '../../../service/service-error';

const STATUS = { ConflictException: 409, ResourceNotFoundException: 404, ValidationException: 400 } as const;

/** An error of EventBridge Scheduler. */
export class SchedulerError extends ServiceError<keyof typeof STATUS> {
  override readonly name = 'SchedulerError';

  constructor(code: keyof typeof STATUS, message: string) {
    super(code, message, STATUS[code]);
  }
}

export function notFound(what: 'Schedule' | 'Schedule group', name: string): SchedulerError {
  return new SchedulerError('ResourceNotFoundException', `${what} ${name} does not exist.`);
}

export function conflict(what: 'Schedule' | 'Schedule group', name: string): SchedulerError {
  return new SchedulerError('ConflictException', `${what} ${name} already exists.`);
}

export function invalid(message: string): SchedulerError {
  return new SchedulerError('ValidationException', message);
}
