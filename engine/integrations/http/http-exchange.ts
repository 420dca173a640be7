import type { HttpExchange } from '../../host/ports';
import type { HttpRequest, HttpResponse } from '../../host/tasks/http-client';

/** What was sent and came back, as TestState shows it at the level TRACE. */
export function httpExchange(
  { method, url, headers, body }: HttpRequest,
  response?: HttpResponse,
): HttpExchange {
  const protocol = url.slice(0, url.indexOf(':')).toLowerCase();
  const sent = Object.entries(headers).map(([name, value]) => [name, [value]] as const);
  return {
    request: { protocol, method, url, headers: listed(sent), ...(body !== undefined && { body }) },
    ...(response && {
      response: {
        protocol,
        statusCode: String(response.status),
        statusMessage: response.statusText,
        headers: listed(Object.entries(response.headers)),
        body: response.body,
      },
    }),
  };
}

/** `[content-type: text/plain, date: …]`. */
function listed(headers: readonly (readonly [string, readonly string[]])[]): string {
  return `[${headers.flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)).join(', ')}]`;
}
