/** An error that a service's own API gave. */
export interface ServiceError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

export function isServiceError(thrown: unknown): thrown is ServiceError {
  return thrown instanceof Error && 'code' in thrown && 'status' in thrown && typeof thrown.code === 'string';
}

/** Recorded on AWS: optimized integrations speak as the Java SDK 1 does, about the service as it calls it. */
export function optimizedCause(error: ServiceError, service: string, requestId: string): string {
  return `${error.message} (Service: ${service}; Status Code: ${error.status}; Error Code: ${error.code}; Request ID: ${requestId}; Proxy: null)`;
}

/** Recorded on AWS: SDK integrations speak as the Java SDK 2 does. */
export function sdkCause(error: ServiceError, service: string, requestId: string): string {
  return `${error.message} (Service: ${service}, Status Code: ${error.status}, Request ID: ${requestId}) (SDK Attempt Count: 1)`;
}

/** Error names of tasks end in `Exception`, whatever the service calls its error. */
export function exceptionName(code: string): string {
  return code.endsWith('Exception') ? code : `${code}Exception`;
}
