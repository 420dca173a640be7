import { ApiError } from '../errors';

/** Most of what TestState refuses has this one code. */
export function refuse(message: string): never {
  throw new ApiError('ValidationException', message);
}
