import type { ServiceError } from '../service/service-error';

/** One AWS service at the endpoint, in the protocol its clients speak. */
export interface EndpointService {
  /** Whether a request is for this service: by its target, its path or the scope of its signature. */
  claims(request: Request): boolean;
  /** Performs the request; throws ServiceError. */
  answer(request: Request): Promise<Response>;
  /** The error as this service's clients read it. */
  refuse(error: ServiceError): Response;
}
