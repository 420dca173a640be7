import { fold, wordsOf } from './words';

/** Cuts a text where words were found, so that they can be marked: odd parts are found ones. */
export function markParts(text: string, terms: ReadonlySet<string>): readonly string[] {
  const found = placesOf(text, terms);
  const parts: string[] = [];
  let end = 0;
  for (const { at, length } of found) {
    parts.push(text.slice(end, at), text.slice(at, at + length));
    end = at + length;
  }
  return [...parts, text.slice(end)];
}

const before = 50;
const excerptLength = 160;

/** A piece of the text around the word found that tells most: the longest. */
export function excerpt(text: string, terms: ReadonlySet<string>): string {
  const longest = placesOf(text, terms).reduce((best, one) => (one.length > best.length ? one : best), {
    at: 0,
    length: 0,
  });
  const start = Math.max(0, longest.at - before);
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const end = from + excerptLength < text.length ? text.lastIndexOf(' ', from + excerptLength) : text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

/** A word that was found whole, or the part of it that was. */
function placesOf(text: string, terms: ReadonlySet<string>) {
  return wordsOf(text).flatMap(({ at, length, whole, parts }) => {
    if (terms.has(whole) || (parts.length > 0 && parts.every((part) => terms.has(part))))
      return [{ at, length }];
    const word = fold(text.slice(at, at + length));
    const part = parts.find((one) => one.length > 2 && terms.has(one));
    const inside = part === undefined ? -1 : word.indexOf(part);
    return part === undefined || inside < 0 ? [] : [{ at: at + inside, length: part.length }];
  });
}
