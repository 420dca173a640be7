import { findJsonFault } from '../../base/json-text/find-json-fault';
import type { Fix, Fixers, TextEdit } from './fix';
import { applyEdits } from './fix';
import { insertAt } from './edits';
import type { Spot } from './spot';

/** The text is no JSON: a sign too many, or one too few. */
export const jsonFixers: Fixers = {
  'json-empty': (_, { text, words }) => [
    {
      label: words.startHere,
      edits: [{ offset: 0, length: text.length, content: smallest(words.firstState) }],
    },
  ],
  'json-trailing-comma': (_, { start, end, words }) => [fix(words.removeComma, cut(start, end))],
  'json-missing-comma': (_, spot) => [fix(spot.words.insert(','), insertAt(endBefore(spot), ','))],
  'json-missing-colon': ({ found }, spot) => missingColon(found, spot),
  'json-missing-value': (_, spot) => [fix(spot.words.insert('""'), insertAt(endBefore(spot), ' ""'))],
  'json-missing-close': (_, spot) => closeAll(spot),
  'json-wrong-close': ({ close, found }, spot) =>
    likeliestFirst(spot.text, [
      fix(spot.words.insert(close), insertAt(endBefore(spot), close)),
      fix(spot.words.change(close), { offset: spot.start, length: 1, content: close }),
      fix(spot.words.remove(found), cut(spot.start, spot.end)),
    ]),
  'json-extra-text': ({ found }, spot) => extraText(found, spot),
  'json-single-quotes': (_, { text, words }) => [fix(words.doubleQuotes, ...singleQuotes(text))],
  'json-curly-quotes': (_, { text, words }) => [fix(words.straightQuotes, ...curlyQuotes(text))],
  'json-unquoted-name': (_, spot) => quoteWord(spot),
  'json-unknown-word': (_, spot) => quoteWord(spot),
  'json-misspelt-word': ({ word, suggestion }, { start, words }) => [
    fix(words.change(suggestion), { offset: start, length: word.length, content: suggestion }),
  ],
  'json-bad-number': (_, spot) => number(spot),
  'json-open-string': (_, spot) => closeQuote(spot),
  'json-bad-escape': ({ found }, { start, words }) => [
    fix(words.escape(`\\${found}`), insertAt(start, '\\')),
  ],
  'json-control-character': (_, { text, start, words }) => {
    const escaped = JSON.stringify(text[start] ?? '').slice(1, -1);
    return likeliestFirst(text, [
      fix(words.escape(escaped), { offset: start, length: 1, content: escaped }),
      fix(words.remove(escaped), cut(start, start + 1)),
    ]).slice(0, 1);
  },
  'json-comment': (_, { text, start, words }) => {
    const comment = /^(\/\/[^\n]*|\/\*[\s\S]*?(\*\/|$)|#[^\n]*)/.exec(text.slice(start))?.[0];
    return comment ? [fix(words.removeComment, cut(start, start + comment.length))] : [];
  },
};

function fix(label: string, ...edits: TextEdit[]): Fix {
  return { label, edits };
}

function cut(from: number, to: number): TextEdit {
  return { offset: from, length: to - from, content: '' };
}

function smallest(name: string): string {
  const machine = { StartAt: name, States: { [name]: { Type: 'Pass', End: true } } };
  return JSON.stringify(machine, null, 2);
}

function endBefore({ text, start }: Pick<Spot, 'text' | 'start'>): number {
  return text.slice(0, start).trimEnd().length;
}

/** Those that leave JSON, where any does; else those after which the text can be read further, the furthest first. */
function likeliestFirst(text: string, fixes: readonly Fix[]): readonly Fix[] {
  const reach = (each: Fix) => findJsonFault(applyEdits(text, each.edits))?.start ?? Number.MAX_SAFE_INTEGER;
  const reached = fixes.map((each) => ({ each, reached: reach(each) }));
  const furthest = Math.max(...reached.map((each) => each.reached));
  const least = furthest === Number.MAX_SAFE_INTEGER ? furthest : (findJsonFault(text)?.start ?? 0) + 1;
  return reached
    .filter((each) => each.reached >= least)
    .sort((left, right) => right.reached - left.reached)
    .map(({ each }) => each);
}

function missingColon(found: string, spot: Spot): readonly Fix[] {
  const { text, start, words } = spot;
  if (found === '=' || found === ';')
    return [fix(words.change(':'), { offset: start, length: 1, content: ':' })];
  const end = endBefore(spot);
  // `"StartAt: "Hola"`: the quote in the middle is missing, and the colon is within the name.
  const swallowed = /\s*:\s*"$/.exec(text.slice(0, end))?.[0];
  const closed = swallowed && insertAt(end - swallowed.length, '"');
  return likeliestFirst(text, [
    ...(closed ? [fix(words.closeQuote, closed)] : []),
    fix(words.insert(':'), insertAt(end, ':')),
  ]);
}

/** Everything that is still open is closed, the innermost first. */
function closeAll({ text, words }: Spot): readonly Fix[] {
  const signs = openBrackets(text);
  const end = text.trimEnd().length;
  const last = text[end - 1];
  if (last === ',') return [fix(words.closeAll(signs), { offset: end - 1, length: 1, content: signs })];
  const missing = last === ':' ? ' ""' : '';
  const edits = [fix(words.closeAll(signs), insertAt(end, missing + signs))];
  // A name that has no value yet.
  return likeliestFirst(text, [...edits, fix(words.closeAll(signs), insertAt(end, `: ""${signs}`))]).slice(
    0,
    1,
  );
}

function openBrackets(text: string): string {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g)) {
    if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') open.pop();
  }
  return open.reverse().join('');
}

/** Mostly the bracket before it came too early, or it is itself one too many. */
function extraText(found: string, spot: Spot): readonly Fix[] {
  const { text, start, words } = spot;
  const before = endBefore(spot) - 1;
  const early = fix(words.remove(text[before] ?? ''), cut(before, before + 1));
  const isBracket = found === '}' || found === ']';
  const joins = /[}\]]/.test(text[before] ?? '');
  return likeliestFirst(text, [
    ...(isBracket || found === ',' ? [fix(words.remove(found), cut(start, start + 1))] : []),
    ...(joins ? [early] : []),
    ...(joins && found.startsWith('"')
      ? [fix(early.label, { offset: before, length: 1, content: ',' })]
      : []),
  ]);
}

/** All of them at once: who writes one that way has written the others so too. */
function singleQuotes(text: string): TextEdit[] {
  return [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|'((?:[^'\\\n]|\\.)*)'?/g)]
    .filter(([written]) => written.startsWith("'"))
    .map(({ 0: written, 1: inner = '', index }) => ({
      offset: index,
      length: written.length,
      content: JSON.stringify(inner.replace(/\\'/g, "'")),
    }));
}

function curlyQuotes(text: string): TextEdit[] {
  return [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g)]
    .filter(([written]) => !written.startsWith('"'))
    .map(({ index }) => ({ offset: index, length: 1, content: '"' }));
}

function quoteWord({ text, start, words }: Spot): readonly Fix[] {
  const word = /^[^\s"',:{}[\]]+/.exec(text.slice(start))?.[0];
  if (!word) return [];
  if (text[start + word.length] === '"') return [fix(words.insert('"'), insertAt(start, '"'))];
  return [fix(words.quote(word), { offset: start, length: word.length, content: JSON.stringify(word) })];
}

/** `007`, `+1`, `.5`, `1.`: what they mean is plain. */
function number({ text, start, words }: Spot): readonly Fix[] {
  const from = start - (/[^\s,:[]*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  const written = /^[^\s,\]}]+/.exec(text.slice(from))?.[0] ?? '';
  const value = Number(written);
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(written) && Number.isFinite(value);
  const content = isNumber ? String(value) : JSON.stringify(written);
  if (written === '') return [];
  return [fix(words.change(content), { offset: from, length: written.length, content })];
}

/** The quote belongs before what closes the line, if the line is closed. */
function closeQuote({ text, start, words }: Spot): readonly Fix[] {
  const line = /^[^\n\r]*/.exec(text.slice(start))![0];
  const tails = [/\s*[\]}]+\s*,?\s*$/, /\s*,\s*$/, /\s*$/, /\s*:/].map((tail) => line.search(tail));
  const places = [...new Set(tails.filter((place) => place > 0))];
  const fixes = places.map((place) => fix(words.closeQuote, insertAt(start + place, '"')));
  return likeliestFirst(text, fixes).slice(0, 1);
}
