import { FrameworkError, toServiceError } from '../service/service-error';
import type { EndpointRequest, EndpointResponse, EndpointService } from './endpoint-service';
import { findPage, type Pages } from './pages/pages';

/** What a server is told of a bug: the caller sees only InternalFailure. */
export type Complain = (error: unknown) => void;

export interface EndpointOptions {
  /** The first one that claims a request answers it; the first of all speaks for what nobody claims. */
  readonly services: readonly EndpointService[];
  /** Settles once every execution of an earlier run has been taken up. */
  readonly ready: Promise<unknown>;
  readonly requestId: () => string;
  readonly complain: Complain;
  /** What is there to read for people and probes. */
  readonly pages: Pages;
}

/** The AWS endpoint, of no server in particular: what fetch handlers and Node servers stand on. */
export type Endpoint = (request: EndpointRequest) => Promise<EndpointResponse>;

export function createEndpoint(options: EndpointOptions): Endpoint {
  const { services, pages, ready, requestId, complain } = options;
  let isReady = false;
  ready.then(
    () => (isReady = true),
    () => {},
  );
  return async (request) => {
    const service = services.find((candidate) => candidate.claims(request));
    if (!service && (request.method === 'GET' || request.method === 'HEAD')) return findPage(pages, request);
    const { answer, refuse } = service ?? nobody(services[0]!);
    const id = requestId();
    try {
      if (!isReady) await ready;
      return stamped(await answer(request, id), id);
    } catch (thrown) {
      const error = toServiceError(thrown);
      if (error.code === 'InternalFailure') complain(thrown);
      return stamped(refuse(error, { request, id }), id);
    }
  };
}

function stamped({ status, headers, body }: EndpointResponse, id: string): EndpointResponse {
  return { status, headers: { ...headers, 'x-amzn-requestid': id }, body };
}

/** Knows no operation at all, and says so as `speaker` would. */
function nobody(speaker: EndpointService): EndpointService {
  const answer = () => Promise.reject(new FrameworkError('UnknownOperationException', ''));
  return { ...speaker, answer };
}
