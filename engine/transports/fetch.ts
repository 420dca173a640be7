import { FrameworkError, toServiceError } from '../service/service-error';
import type { EndpointService } from './endpoint-service';

/** What a server is told of a bug: the caller sees only InternalFailure. */
export type Complain = (error: unknown) => void;

export interface FetchOptions {
  /** The first one that claims a request answers it; the first of all speaks for what nobody claims. */
  readonly services: readonly EndpointService[];
  /** Settles once every execution of an earlier run has been taken up. */
  readonly ready: Promise<unknown>;
  readonly requestId: () => string;
  readonly complain: Complain;
}

export type FetchHandler = (request: Request) => Promise<Response>;

/** The AWS endpoint as `Request` → `Response`: what every server and test stands on. */
export function createFetchHandler(options: FetchOptions): FetchHandler {
  let isReady = false;
  options.ready.then(
    () => (isReady = true),
    () => {},
  );
  return async (request) => {
    const service = options.services.find((candidate) => candidate.claims(request));
    if (service) return answer(request, service, options);
    if (request.method === 'GET' || request.method === 'HEAD') return page(new URL(request.url), isReady);
    return answer(request, nobody(options.services[0]!), options);
  };
}

function page(url: URL, isReady: boolean): Response {
  switch (url.pathname) {
    case '/readyz':
      return isReady ? text(200, 'ready\n') : text(503, 'starting\n');
    case '/':
      return text(
        200,
        `Pasos answers here as AWS Step Functions.\nTry: aws stepfunctions list-state-machines --endpoint-url ${url.origin}\n`,
      );
    default:
      return text(404, 'Nothing here. The AWS endpoint is at /.\n');
  }
}

function text(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Knows no operation at all, and says so as `speaker` would. */
function nobody(speaker: EndpointService): EndpointService {
  const answer = () => Promise.reject(new FrameworkError('UnknownOperationException', ''));
  return { ...speaker, answer };
}

async function answer(
  request: Request,
  service: EndpointService,
  { ready, requestId, complain }: FetchOptions,
): Promise<Response> {
  const id = requestId();
  const response = await ready
    .then(() => service.answer(request))
    .catch((thrown: unknown) => {
      const error = toServiceError(thrown);
      if (error.code === 'InternalFailure') complain(thrown);
      return service.refuse(error);
    });
  response.headers.set('x-amzn-requestid', id);
  return response;
}
