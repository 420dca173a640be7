import { isObject, own, type Json, type JsonObject } from '../../../../base/json';
import { fromBase64, toBase64 } from '../../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../../query/encoding/utf8';
import { evaluatePath } from '../../../../query/jsonpath/evaluate-path';
import { parsePath } from '../../../../query/jsonpath/parse-path';
import { shown, type Tool, type Value } from './values';

export interface MappedRequest {
  readonly body: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly context: JsonObject;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** What templates call `$input`, `$util`, `$context` and `$stageVariables`. */
export function toolsOf(request: MappedRequest): Readonly<Record<string, Value>> {
  return {
    input: input(request),
    util: UTIL,
    context: request.context,
    stageVariables: { ...request.stageVariables },
  };
}

function input({ body, path, query, headers }: MappedRequest): Tool {
  const document = parse(body === '' ? '{}' : body) ?? body;
  const at = (expression: Value) => select(document, shown(expression));
  const params: JsonObject = { path: { ...path }, querystring: { ...query }, header: { ...headers } };
  return {
    tool(name, [first]) {
      switch (name) {
        case 'body':
          return body;
        case 'json':
          return JSON.stringify(at(first) ?? '');
        case 'path':
          return at(first);
        case 'params':
          return first === undefined ? params : param(params, shown(first));
        default:
          return undefined;
      }
    },
  };
}

function param(params: JsonObject, name: string): Value {
  // A name of a place gives all that is there; any other is looked for in the path, the query and the headers.
  if (own(params, name) !== undefined) return own(params, name);
  for (const place of Object.values(params)) {
    const found = isObject(place) ? own(place, name) : undefined;
    if (found !== undefined) return found;
  }
  return '';
}

function select(document: Json, expression: string): Json | undefined {
  const path = parsePath(expression);
  if (!path.ok) return undefined;
  const chance = { random: () => 0, uuid: () => '' };
  const found = evaluatePath(path.value, { input: document, context: null, variables: {}, chance });
  return found.ok ? found.value : undefined;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const UTIL: Tool = {
  tool(name, [first]) {
    const text = shown(first);
    switch (name) {
      case 'escapeJavaScript':
        return escapeJavaScript(text);
      case 'parseJson':
        return parse(text);
      case 'urlEncode':
        return encodeURIComponent(text).replaceAll('%20', '+');
      case 'urlDecode':
        return decode(text.replaceAll('+', ' '));
      case 'base64Encode':
        return toBase64(toUtf8(text));
      case 'base64Decode':
        return fromUtf8(fromBase64(text));
      default:
        return undefined;
    }
  },
};

/** As Apache's StringEscapeUtils does, which leaves a single quote that JSON cannot read. */
function escapeJavaScript(text: string): string {
  return text.replace(/[\\"'/\u0000-\u001f]/g, (character) => {
    const short = own(SHORT, character);
    if (short !== undefined) return short;
    if (character >= ' ') return `\\${character}`;
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
