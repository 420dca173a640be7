import { jsonCaller } from './json-caller';

/**
 * Calls any AWS service by its name in `aws-sdk:` resources. Input and answer are the JSON of the service's own model,
 * whatever it speaks on the wire: blobs are Base64, timestamps seconds. A refusal rejects with AWS's code as its name.
 */
export type CallService = <T = unknown>(service: string, operation: string, input?: object) => Promise<T>;

export function createServiceCaller(endpoint: string, send: typeof fetch = fetch): CallService {
  const call = jsonCaller({ endpoint, target: 'Pasos', version: '1.0', send });
  return async <T>(service: string, operation: string, input: object = {}) =>
    (await call('CallService', { service, operation, input })) as T;
}
