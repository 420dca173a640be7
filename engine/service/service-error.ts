import { UnavailableError } from '../base/unavailable-error';

/**
 * An error the caller of an AWS service sees. Identity is `code`, never `instanceof`: the same error
 * travels over HTTP and `postMessage`, where prototypes are lost. Each service names its own codes.
 */
export class ServiceError<Code extends string = string> extends Error {
  /** What stands before the code on the wire; every client cuts it off. */
  protected readonly namespace: string = '';
  /** The code in the query protocol, where it is another one: clients of services that once spoke it still read it. */
  readonly queryCode: string | undefined = undefined;

  constructor(
    readonly code: Code,
    message: string,
    readonly status: number,
    /** Further members of the error shape, such as `reason` or `resourceName`. */
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  toJSON() {
    return {
      __type: this.namespace + this.code,
      ...(this.message && { message: this.message }),
      ...this.members,
    };
  }
}

/** What any service answers before its own operations are asked, and when they fail by our fault. */
const STATUS = {
  AccessDeniedException: 400,
  InternalFailure: 500,
  RequestEntityTooLargeException: 413,
  SerializationException: 400,
  ServiceUnavailable: 503,
  UnknownOperationException: 400,
} as const satisfies Record<string, number>;
export type FrameworkErrorCode = keyof typeof STATUS;

export class FrameworkError extends ServiceError<FrameworkErrorCode> {
  override readonly name = 'FrameworkError';
  protected override readonly namespace = 'com.amazon.coral.service#';

  constructor(code: FrameworkErrorCode, message: string) {
    super(code, message, STATUS[code]);
  }
}

/** Whatever was thrown, as something a caller may see: our own bugs stay without detail. */
export function toServiceError(thrown: unknown): ServiceError {
  if (thrown instanceof ServiceError) return thrown;
  if (thrown instanceof UnavailableError) return new FrameworkError('ServiceUnavailable', thrown.message);
  return new FrameworkError(
    'InternalFailure',
    'The request processing has failed because of an unknown error.',
  );
}
