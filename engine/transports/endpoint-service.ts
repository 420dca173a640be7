import type { Caller } from '../service/operation';
import type { ServiceError } from '../service/service-error';

/** A request as every server can hand it on without making an object for each part of it. */
export interface EndpointRequest {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined when there is more than such a request may have: see `requestBytesMax`. */
  readonly body: Uint8Array | undefined;
  /** Who calls, where somebody has looked at the signature. */
  readonly caller?: Caller;
  /** Calls `listener` once nobody waits for the response any more. */
  whenGone(listener: () => void): void;
}
export interface EndpointResponse {
  readonly status: number;
  /** By their names in lower case; `content-length` only where the body is not there, as for HEAD. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** How a service's clients sign, and hear that they did not. */
export interface Signing {
  readonly manner: 'json' | 'rest' | 'query' | 's3';
  /** What the scope of a signature calls the service; any, where it is not said. */
  readonly scope?: string;
}

/** One AWS service at the endpoint, in the protocol its clients speak. */
export interface EndpointService {
  /** Absent where AWS asks for no signature. */
  readonly signing?: Signing;
  /** Whether a request is for this service: by its target, its path or the scope of its signature. */
  claims(request: EndpointRequest): boolean;
  /** Performs the request; throws ServiceError. `id` is the request's. */
  answer(request: EndpointRequest, id: string): Promise<EndpointResponse>;
  /** The error as this service's clients read it. */
  refuse(error: ServiceError, refused: Refused): EndpointResponse;
}
export interface Refused {
  readonly request: EndpointRequest;
  readonly id: string;
}

/** HTTP has no body with these, not even an empty one. */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}
