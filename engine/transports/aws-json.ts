import type { JsonService } from '../service/operation';
import type { ServiceError } from '../service/service-error';
import { callerOf } from './caller';
import type { EndpointService } from './endpoint-service';
import { readJsonBody } from './request-body';

/** AWS JSON 1.0 and 1.1: `X-Amz-Target: <target>.<Operation>`, a JSON object each way. */
export function awsJson({ target, version, api, scope }: JsonService): EndpointService {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  const prefix = `${target}.`;
  return {
    signing: { manner: 'json', ...(scope !== undefined && { scope }) },
    claims: ({ headers }) => headers['x-amz-target']?.startsWith(prefix) ?? false,
    async answer(request) {
      const operation = request.headers['x-amz-target']!.slice(prefix.length);
      const caller = { ...callerOf(request), whenGone: request.whenGone };
      const output = await api.call(operation, readJsonBody(request), caller);
      return { status: 200, headers, body: JSON.stringify(output) };
    },
    refuse: (error) => ({
      status: error.status,
      headers: { ...headers, ...namedForQuery(error) },
      body: JSON.stringify(error),
    }),
  };
}

/** Clients that know the names of the query protocol find them here: it is how their `except` clauses go on working. */
function namedForQuery({ queryCode, status }: ServiceError): Record<string, string> {
  if (queryCode === undefined) return {};
  return { 'x-amzn-query-error': `${queryCode};${status < 500 ? 'Sender' : 'Receiver'}` };
}
