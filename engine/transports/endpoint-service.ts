import type { ServiceError } from '../service/service-error';

/** A request as every server can hand it on without making an object for each part of it. */
export interface EndpointRequest {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined when there is more than any request may have. */
  readonly body: Uint8Array | undefined;
  /** Calls `listener` once nobody waits for the response any more. */
  whenGone(listener: () => void): void;
}
export interface EndpointResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** One AWS service at the endpoint, in the protocol its clients speak. */
export interface EndpointService {
  /** Whether a request is for this service: by its target, its path or the scope of its signature. */
  claims(request: EndpointRequest): boolean;
  /** Performs the request; throws ServiceError. */
  answer(request: EndpointRequest): Promise<EndpointResponse>;
  /** The error as this service's clients read it. */
  refuse(error: ServiceError): EndpointResponse;
}
