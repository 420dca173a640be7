import { ServiceError } from '../../service/service-error';

type EventsErrorCode =
  | 'InvalidEventPatternException'
  | 'LimitExceededException'
  | 'ResourceAlreadyExistsException'
  | 'ResourceNotFoundException'
  | 'ValidationException';

/** An error of EventBridge. */
export class EventsError extends ServiceError<EventsErrorCode> {
  override readonly name = 'EventsError';

  constructor(code: EventsErrorCode, message: string) {
    super(code, message, 400);
  }
}

export function invalid(message: string): EventsError {
  return new EventsError('ValidationException', message);
}

export function invalidPattern(reason: string): EventsError {
  return new EventsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
}

export function busNotFound(name: string): EventsError {
  return new EventsError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

export function ruleNotFound(name: string, bus: string): EventsError {
  return new EventsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${bus}.`);
}
