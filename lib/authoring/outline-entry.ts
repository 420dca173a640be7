import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Localized } from '@/lib/i18n/languages';
import type { Outline, OutlineUnit } from '@/lib/content/outline';

/** As wide as the formatter lets a line be. */
const widest = 110;

/** `content/outline.json` with one more unit: labs stand in the order of their slugs, other units before the first of them. */
export function withUnit(text: string, outline: Outline, unit: OutlineUnit): string {
  const index = placeAmong(outline.units, unit);
  const entry = printUnit(unit);
  if (index >= 0) return insert(text, nodeAt(text, ['units', index]).offset, `${entry},\n    `);
  if (outline.units.length === 0)
    return insert(text, nodeAt(text, ['units']).offset + 1, `\n    ${entry}\n  `);
  return insert(text, endOf(nodeAt(text, ['units', outline.units.length - 1])), `,\n    ${entry}`);
}

/** Where it is put in; below zero at the end. What comes after the labs stays after them. */
function placeAmong(units: Outline['units'], { slug, kind }: OutlineUnit): number {
  const labs = units.findIndex((unit) => unit.kind === 'lab');
  if (kind !== 'lab' || labs < 0) return labs;
  const later = units.findIndex((unit) => unit.kind === 'lab' && unit.slug > slug);
  const after = units.findLastIndex((unit) => unit.kind === 'lab') + 1;
  return later >= 0 ? later : after < units.length ? after : -1;
}

/** `content/outline.json` with a page after the last one of its unit. */
export function withPage(text: string, outline: Outline, { unit, page }: { unit: string; page: string }) {
  const index = outline.units.findIndex(({ slug }) => slug === unit);
  const node = nodeAt(text, ['units', index, 'pages']);
  const pages = [...(outline.units[index]?.pages ?? []), page];
  return text.slice(0, node.offset) + printPages(pages) + text.slice(endOf(node));
}

function printUnit({ slug, kind, title, pages }: OutlineUnit): string {
  const lines = [
    `"slug": ${JSON.stringify(slug)}`,
    `"kind": ${JSON.stringify(kind)}`,
    `"title": ${printTitle(title)}`,
    `"pages": ${printPages(pages)}`,
  ];
  return `{\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }`;
}

function printTitle({ es, en }: Localized): string {
  return `{ "es": ${JSON.stringify(es)}, "en": ${JSON.stringify(en)} }`;
}

function printPages(pages: readonly string[]): string {
  const names = pages.map((page) => JSON.stringify(page));
  const line = `[${names.join(', ')}]`;
  if (`      "pages": ${line}`.length <= widest) return line;
  return `[\n${names.map((name) => `        ${name}`).join(',\n')}\n      ]`;
}

function nodeAt(text: string, path: (string | number)[]): Node {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, path);
  if (!node) throw new Error(`content/outline.json has no ${path.join('.')}`);
  return node;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function insert(text: string, place: number, what: string): string {
  return text.slice(0, place) + what + text.slice(place);
}
