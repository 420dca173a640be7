import { ServiceError } from '../../service/service-error';

const STATUS = {
  BadRequestException: 400,
  ConflictException: 409,
  NotFoundException: 404,
} as const;

/** An error of API Gateway, of either kind of API. */
export class GatewayError extends ServiceError<keyof typeof STATUS> {
  override readonly name = 'GatewayError';

  constructor(code: keyof typeof STATUS, message: string) {
    super(code, message, STATUS[code]);
  }
}

export function badRequest(message: string): GatewayError {
  return new GatewayError('BadRequestException', message);
}

export function conflict(message: string): GatewayError {
  return new GatewayError('ConflictException', message);
}

/** `Invalid Resource identifier specified`. */
export function unknown(what: string): GatewayError {
  return new GatewayError('NotFoundException', `Invalid ${what} identifier specified`);
}
