import type { JsonService } from '../service/operation';
import { callerOf } from './caller';
import type { EndpointService } from './endpoint-service';
import { readJsonBody } from './request-body';

/** AWS JSON 1.0 and 1.1: `X-Amz-Target: <target>.<Operation>`, a JSON object each way. */
export function awsJson({ target, version, api }: JsonService): EndpointService {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  const prefix = `${target}.`;
  return {
    claims: ({ headers }) => headers.get('x-amz-target')?.startsWith(prefix) ?? false,
    async answer(request) {
      const operation = request.headers.get('x-amz-target')!.slice(prefix.length);
      const body = await readJsonBody(request);
      const output = await api.call(operation, body, {
        ...callerOf(request.headers.get('authorization')),
        whenGone: (listener) => onGone(request.signal, listener),
      });
      return new Response(JSON.stringify(output), { headers });
    },
    refuse: (error) => new Response(JSON.stringify(error), { status: error.status, headers }),
  };
}

function onGone(signal: AbortSignal, listener: () => void): void {
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
}
