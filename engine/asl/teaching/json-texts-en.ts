import type { JsonLessonId, LessonTexts } from './lesson';

const KINDS = {
  list: 'a list',
  null: 'null',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** Faults of the JSON itself, in English. */
export const jsonTextsEn: Pick<LessonTexts, JsonLessonId> = {
  'json-empty': () => ({
    what: 'The definition is empty.',
    fix: 'Start with { and end with }; "StartAt" and "States" go inside.',
  }),
  'json-trailing-comma': ({ found, line }) =>
    found === ','
      ? {
          what: `There are two commas in a row on line ${line}.`,
          fix: 'One comma separates two elements. Delete the other one.',
        }
      : {
          what: `The comma on line ${line} is one too many: nothing comes after it, ${found} closes.`,
          fix: 'Delete that comma. A comma separates; there is none after the last element.',
        },
  'json-missing-comma': ({ found, line }) => ({
    what: `A comma is missing before ${found}.`,
    fix: `Put it at the end of what comes before, on line ${line}. There is always a comma between two elements.`,
  }),
  'json-missing-colon': ({ found }) => ({
    what: `A field name is followed by ":", and here stands ${found}.`,
    fix: 'Write "name": value, with the colon in between.',
  }),
  'json-missing-value': ({ found }) => ({
    what: `A value is missing here: something should come before ${found}.`,
    fix: 'Write a text in quotes, a number, true, false, null, an object { } or a list [ ].',
  }),
  'json-missing-close': ({ open, close, line }) => ({
    what: `The text ends while the ${open} of line ${line} is still open.`,
    fix: `Add the missing ${close}. Every ${open} needs its ${close}.`,
  }),
  'json-wrong-close': ({ open, close, line, found }) => ({
    what: `Here is a ${found}, but the last thing opened was the ${open} of line ${line}.`,
    fix: `Close that one first with ${close}, or see whether ${found} is one too many.`,
  }),
  'json-extra-text': ({ found }) => ({
    what: `The definition had already ended, and then comes ${found}.`,
    fix: 'Delete what follows the last }. If something is missing inside, perhaps a brace was closed too early.',
  }),
  'json-single-quotes': () => ({
    what: "JSON does not know single quotes (').",
    fix: 'Use double quotes (") for names and texts.',
  }),
  'json-curly-quotes': ({ found }) => ({
    what: `${found} is a typographic quote, the kind word processors put in.`,
    fix: 'Replace it with the straight quote ("), at both ends.',
  }),
  'json-unquoted-name': ({ word }) => ({
    what: `A field name goes here, and ${word} is not in quotes.`,
    fix: /^[\p{L}_]/u.test(word) ? `Write "${word}".` : 'Field names go in double quotes: "Next".',
  }),
  'json-misspelt-word': ({ word, suggestion }) => ({
    what: `JSON does not know the word ${word}.`,
    fix: `Did you mean ${suggestion}? It is written in lower case and without quotes. If it is a text, put it in quotes: "${word}".`,
  }),
  'json-unknown-word': ({ word }) => ({
    what: `${word} stands alone: without quotes JSON only understands numbers, true, false and null.`,
    fix: `If it is a text, put it in quotes: "${word}".`,
  }),
  'json-bad-number': ({ found }) => ({
    what: found
      ? `${found} is not a number the way JSON writes them.`
      : 'Here is a number that is only half written.',
    fix: 'Numbers have no leading zeros, and digits on both sides of the point: 0.5, 10, -3.',
  }),
  'json-open-string': () => ({
    what: 'This text opens with a quote and is not closed on its line.',
    fix: 'Add the closing quote ("). If you really want a line break inside the text, write \\n.',
  }),
  'json-bad-escape': ({ found }) => ({
    what: `${found} is not a valid combination inside a text.`,
    fix: 'The backslash \\ only goes before " \\ / b f n r t, or u with four digits. For a real backslash write \\\\.',
  }),
  'json-control-character': () => ({
    what: 'There is an invisible character here (a tab inside a text, for example).',
    fix: 'Delete it. Inside a text, a tab is written \\t.',
  }),
  'json-comment': () => ({
    what: 'JSON has no comments: // and /* */ do not work.',
    fix: 'Delete the comment, or keep it in the "Comment" field, which is there for exactly that.',
  }),
  'json-unexpected': ({ found }) => ({
    what: `A definition cannot start with ${found}.`,
    fix: 'Start with { and end with }.',
  }),
  'json-too-deep': () => ({
    what: 'There are too many objects or lists inside one another.',
    fix: 'Take some levels out: more than a thousand are not read.',
  }),
  'definition-not-an-object': ({ kind }) => ({
    what: `The definition is ${KINDS[kind]}, and it has to be an object.`,
    fix: 'Write it in braces: { "StartAt": …, "States": { … } }.',
  }),
  'duplicate-field': ({ field, line }) => ({
    what: `"${field}" is there twice in the same object. The last one counts; the one on line ${line} is lost.`,
    fix: 'Keep only one.',
  }),
};
