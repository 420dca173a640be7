import { put } from '../../../base/json';
import { FrameworkError } from '../../../service/service-error';

export interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}
interface Open {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\/(?<end>[^\s<>]+)\s*>|<(?<begin>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEPTH_MAX = 64;

/** The root of a document. No document types: no entities but the five of XML, and nothing from elsewhere. */
export function parseXml(document: string): XmlElement {
  const root = open('', '');
  const stack: Open[] = [root];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < document.length) {
    const found = token.exec(document);
    if (!found || stack.length > DEPTH_MAX) throw malformed();
    take(found.groups!, stack);
  }
  const [element, ...others] = root.children;
  if (stack.length !== 1 || !element || others.length > 0 || root.text.trim() !== '') throw malformed();
  return element;
}

function take(
  { data, end, begin, attributes, empty, text }: Record<string, string | undefined>,
  stack: Open[],
): void {
  const top = stack.at(-1)!;
  if (data !== undefined) top.text += data;
  else if (text !== undefined) top.text += decode(text);
  else if (begin !== undefined) {
    const element = open(begin, attributes ?? '');
    if (empty) top.children.push(closed(element));
    else stack.push(element);
  } else if (end !== undefined) {
    if (top.tag !== end || stack.length === 1) throw malformed();
    stack.pop();
    stack.at(-1)!.children.push(closed(top));
  }
}

function open(tag: string, text: string): Open {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    put(attributes, name, decode(double ?? single ?? ''));
  return { tag, attributes, children: [], text: '' };
}

function closed({ tag, attributes, children, text }: Open): XmlElement {
  return { name: tag.slice(tag.indexOf(':') + 1), attributes, children, text };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (_, hex, decimal, name) => {
    if (name !== undefined) {
      const known = ENTITIES.get(String(name));
      if (known === undefined) throw malformed();
      return known;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    if (code > 0x10ffff) throw malformed();
    return String.fromCodePoint(code);
  });
}

function malformed(): FrameworkError {
  return new FrameworkError('SerializationException', 'The XML you provided was not well-formed');
}
