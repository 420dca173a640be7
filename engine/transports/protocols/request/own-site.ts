import { ServiceError } from '../../../service/service-error';
import type { EndpointRequest, EndpointService } from '../../endpoint-service';

/**
 * A service whose protocol any page may send without asking first, as a form. A page of another site could so do things
 * here that nobody wants: what comes from one, without the signature that no form has, is refused.
 */
export function ofOwnSite(service: EndpointService): EndpointService {
  return {
    ...service,
    answer: (request, id) =>
      isFromElsewhere(request) ? Promise.reject(refused()) : service.answer(request, id),
  };
}

function isFromElsewhere({ headers, method, path }: EndpointRequest): boolean {
  // Pictures may be shown anywhere: the page that does cannot read them.
  if (headers.authorization !== undefined || (isReading(method) && !/[?&]Action=/.test(path))) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== headers.host;
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function refused(): ServiceError {
  return new ServiceError('AccessDenied', 'Pages of other sites may not call this endpoint.', 403);
}
