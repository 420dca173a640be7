import type { Localized } from '@/lib/i18n/languages';

/** What makes one doubt a translation. Doubts are for people to judge: they stop nothing. */
export interface Doubt {
  readonly kind: 'stub' | 'untranslated' | 'code';
  readonly line: number;
  readonly message: Localized;
}

/** Spanish takes more words than English; below this share something was left out. */
const leastShare = 0.6;
const fewWords = 40;
const longEnough = 6;
const stubWords =
  /✎|\b(lorem ipsum|por traducir|pendiente de traducir|traducción pendiente|to be translated|translation pending)\b/i;

/** `technical`: code that English pages have too. Names of an example may be in the reader's language. */
export function compareTexts(texts: Localized, technical: ReadonlySet<string>): Doubt[] {
  const [original, translated] = [prose(texts.es), prose(texts.en)];
  return [
    ...stubs(translated),
    ...tooShort(original, translated),
    ...leftInSpanish(original, translated),
    ...lostCode(original, translated, { technical, renamed: renamedInExamples(texts) }),
  ];
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** Lines outside code blocks and front matter: what people read as text. */
function prose(text: string): Line[] {
  let inside = false;
  return blankFrontMatter(text)
    .split('\n')
    .flatMap((line, index) => {
      const isFence = /^\s*(```|~~~)/.test(line);
      if (isFence) inside = !inside;
      return inside || isFence || line.trim() === '' ? [] : [{ text: line, line: index + 1 }];
    });
}

function blankFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---(?=\n)/, (block) => block.replace(/^(?:---|minutes:.*)$/gm, ''));
}

function stubs(lines: readonly Line[]): Doubt[] {
  const found = lines.filter(({ text }) => stubWords.test(text.replace(/`[^`]*`/g, '')));
  const [first] = found;
  if (!first) return [];
  const count = found.length;
  const message = {
    es: `sin terminar: ${count} ${count === 1 ? 'línea' : 'líneas'} por escribir`,
    en: `unfinished: ${count} ${count === 1 ? 'line' : 'lines'} to be written`,
  };
  return [{ kind: 'stub', line: first.line, message }];
}

function tooShort(original: readonly Line[], translated: readonly Line[]): Doubt[] {
  const [there, here] = [countWords(original), countWords(translated)];
  if (there < fewWords || here >= there * leastShare) return [];
  const message = {
    es: `demasiado corta: ${here} palabras, ${there} en español`,
    en: `too short: ${here} words, ${there} in Spanish`,
  };
  return [{ kind: 'stub', line: 1, message }];
}

function countWords(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

/** Markup and code are no words. */
function wordsOf(text: string): string[] {
  return text.replace(/`[^`]*`|<[^>]*>|\]\([^)]*\)/g, ' ').match(/\p{L}{2,}/gu) ?? [];
}

function leftInSpanish(original: readonly Line[], translated: readonly Line[]): Doubt[] {
  const known = new Set(original.map(({ text }) => text.trim()));
  return translated
    .filter(({ text }) => known.has(text.trim()) && wordsOf(text).length >= longEnough)
    .map(({ text, line }) => {
      const start = text.trim().slice(0, 60);
      const message = { es: `igual que en español: ${start}…`, en: `the same as in Spanish: ${start}…` };
      return { kind: 'untranslated' as const, line, message };
    });
}

/** Technical names are never translated: one of the original that is nowhere on the other page was lost, or put into words. */
function lostCode(
  original: readonly Line[],
  translated: readonly Line[],
  { technical, renamed }: { technical: ReadonlySet<string>; renamed: (term: string) => boolean },
): Doubt[] {
  const here = new Set(codeOf(translated));
  const lost = [...new Set(codeOf(original))].filter(
    (term) => technical.has(term) && !here.has(term) && !renamed(term),
  );
  if (lost.length === 0) return [];
  const terms = lost.map((term) => `\`${term}\``).join(', ');
  const message = {
    es: `falta código del español: ${terms}`,
    en: `code of the Spanish is missing: ${terms}`,
  };
  return [{ kind: 'code', line: 1, message }];
}

/** What the code blocks of the original call so and those of the translation do not: its examples have names of their own. */
function renamedInExamples({ es, en }: Localized): (term: string) => boolean {
  const [there, here] = [codeBlocks(es), codeBlocks(en)];
  return (term) => there.includes(term) && !here.includes(term);
}

function codeBlocks(text: string): string {
  return (text.match(/^\s*```[\s\S]*?^\s*```/gm) ?? []).join('\n');
}

/** All code that stands in the sentences of a page. */
export function inlineCode(text: string): string[] {
  return codeOf(prose(text));
}

function codeOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text }) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}
