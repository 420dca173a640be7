import { spanishSyllables } from '../reading/syllables';

/** `quítalo`, `desplegarlas`, `arreglándoselo`: few of these forms are in the dictionary, all are made alike. */

const pronouns = /(?:me|te|se|nos|os)?(?:l[aeo]s?)$|(?:me|te|se|nos|os)$/;

/** Whether `word` is a form of a verb with its pronouns, with the accent where it belongs. */
export function isVerbWithPronouns(word: string, known: (word: string) => boolean): boolean {
  const whole = word.toLowerCase();
  const longest = pronouns.exec(whole)?.[0] ?? '';
  // `dásela` ends in two, `déjala` in one: both cuts are tried.
  const endings = new Set([longest, longest.slice(/^(?:me|te|se|nos|os)/.exec(longest)?.[0].length ?? 0)]);
  return [...endings].some(
    (ending) => ending !== '' && isHost(whole.slice(0, -ending.length), { whole, known }),
  );
}

/** What the pronouns hang on: an order, an infinitive, a gerund. */
function isHost(
  host: string,
  { whole, known }: { whole: string; known: (word: string) => boolean },
): boolean {
  const bare = withoutAccents(host);
  if (!/([aeiou]|[aei]r|nd|[ndlnzs])$/.test(bare)) return false;
  if (!known(bare) && !known(accentedAtTheEnd(bare))) return false;
  const fromTheEnd = stressFromTheEnd(bare, whole);
  const accent = accentFromTheEnd(whole);
  return fromTheEnd >= 3 ? accent === fromTheEnd : accent === undefined;
}

/** Which syllable is stressed, counted from the end of the whole word. */
function stressFromTheEnd(host: string, whole: string): number {
  const pronounSyllables = countSyllables(whole) - countSyllables(host);
  const ownStress = /[aeiou]$/.test(host) && countSyllables(host) > 1 ? 2 : 1;
  return pronounSyllables + ownStress;
}

function accentFromTheEnd(word: string): number | undefined {
  const groups = spanishSyllables(word);
  const index = groups.findIndex((group) => /[áéíóú]/.test(group));
  return index < 0 ? undefined : groups.length - index;
}

function countSyllables(word: string): number {
  return spanishSyllables(word).length;
}

function accentedAtTheEnd(host: string): string {
  const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
  return host.replace(/[aeiou](?=[^aeiou]*$)/, (vowel) => accents[vowel] ?? vowel);
}

function withoutAccents(word: string): string {
  return word.replace(/[áéíóú]/g, (vowel) => vowel.normalize('NFD').charAt(0));
}
