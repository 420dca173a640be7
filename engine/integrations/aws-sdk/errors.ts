import { own } from '../../base/json';
import type { ServiceModel } from '../../service/models/service-model';
import type { ServiceError } from '../service-error';

/**
 * What a Task calls an error of a service. Recorded on AWS: one that the model of the service does not name is
 * called after the service.
 */
export function errorName({ prefix, errors }: ServiceModel, code: string): string {
  const name = own(errors, code) ?? own(errors, `${code}Exception`);
  return `${prefix}.${name === 0 ? exceptionName(code) : (name ?? `${prefix}Exception`)}`;
}

function exceptionName(code: string): string {
  return code.endsWith('Exception') ? code : `${code}Exception`;
}

/** Recorded on AWS: SDK integrations speak as the Java SDK 2 does; S3 has two ids for a request. */
export function errorCause({ prefix }: ServiceModel, error: ServiceError, requestId: string): string {
  const extended = prefix === 'S3' ? `, Extended Request ID: ${extendedId(requestId)}` : '';
  const id = prefix === 'S3' ? requestId.replaceAll('-', '').slice(0, 16).toUpperCase() : requestId;
  // Java's SDK finds no message in an answer without a body, and says `null`.
  return `${error.message || 'null'} (Service: ${prefix}, Status Code: ${error.status}, Request ID: ${id}${extended})`;
}

/** S3's second id is 76 characters of Base64. */
function extendedId(requestId: string): string {
  return requestId.replaceAll('-', '').repeat(3).slice(0, 75).concat('=');
}
