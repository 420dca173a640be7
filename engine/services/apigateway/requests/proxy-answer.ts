import { isObject, put, type Json } from '../../../base/json';
import type { BackendAnswer } from './backends';
import { parseJson } from './backends';
import { internalError, type GatewayAnswer } from './request';

/** What a function behind a proxy integration answers, as HTTP; `lenient`: HTTP APIs take anything for a body. */
export function proxyAnswer({ body, failure }: BackendAnswer, lenient: boolean): GatewayAnswer {
  if (failure !== undefined) return lenient ? internalError(500) : internalError(502);
  const answer = parseJson(body);
  if (!isObject(answer) || answer.statusCode === undefined)
    return lenient && answer !== undefined ? whole(answer) : internalError(lenient ? 500 : 502);
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return internalError(502);
  const content = answer.body ?? '';
  if (typeof content === 'object' && !lenient) return internalError(502);
  return {
    status,
    headers: headersOf(answer),
    body: typeof content === 'string' ? content : JSON.stringify(content),
    isBase64: answer.isBase64Encoded === true,
  };
}

function whole(answer: Json): GatewayAnswer {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
}

function headersOf({ headers, multiValueHeaders, cookies }: Readonly<Record<string, Json>>) {
  const all: Record<string, string> = { 'Content-Type': 'application/json' };
  const set = (name: string, value: string) => {
    const known = Object.keys(all).find((each) => each.toLowerCase() === name.toLowerCase());
    put(all, known ?? name, value);
  };
  for (const [name, value] of Object.entries(isObject(headers) ? headers : {}))
    if (value !== null) set(name, String(value));
  for (const [name, values] of Object.entries(isObject(multiValueHeaders) ? multiValueHeaders : {}))
    if (Array.isArray(values)) set(name, values.map(String).join(','));
  if (Array.isArray(cookies)) set('Set-Cookie', cookies.map(String).join(', '));
  return all;
}
