import { ServiceError } from '../../../service/service-error';

type StsErrorCode = 'AccessDenied' | 'ValidationError';

/** An error of STS. */
export class StsError extends ServiceError<StsErrorCode> {
  override readonly name = 'StsError';

  constructor(code: StsErrorCode, message: string) {
    super(code, message, code === 'AccessDenied' ? 403 : 400);
  }
}

/** AWS calls members by their names in Java where they break a constraint. */
export function refuse(violations: string): StsError {
  const shown = violations.replace(/ at '([A-Z])/g, (_, letter: string) => ` at '${letter.toLowerCase()}`);
  return new StsError('ValidationError', shown);
}
