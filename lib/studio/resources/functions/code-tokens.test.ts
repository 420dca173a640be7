import { describe, expect, test } from 'vitest';
import { codeLanguageOf, codeTokens, type CodeLanguage } from './code-tokens';

/** `kind:text` of each token. */
function shown(code: string, language: CodeLanguage): readonly string[] {
  return codeTokens(code, language).map(({ from, to, kind }) => `${kind}:${code.slice(from, to)}`);
}

describe('what of code has a colour', () => {
  test.each<[string, CodeLanguage, string, readonly string[]]>([
    ['words', 'javascript', 'const constant = null', ['keyword:const', 'atom:null']],
    ['numbers, but not those in names', 'javascript', 'a1 + 12.5', ['number:12.5']],
    ['an escaped quote', 'javascript', String.raw`'it\'s' + 1`, [String.raw`string:'it\'s'`, 'number:1']],
    ['a template over lines', 'javascript', '`a\n${b}` in', ['string:`a\n${b}`', 'keyword:in']],
    ['a text that is not closed ends with its line', 'javascript', "'a\nlet", ["string:'a", 'keyword:let']],
    ['a comment to the end of the line', 'javascript', '// if\nif', ['comment:// if', 'keyword:if']],
    ['a comment over lines', 'javascript', '/* a\n b */ if', ['comment:/* a\n b */', 'keyword:if']],
    ['a comment sign in a text', 'python', '"# no" # yes', ['string:"# no"', 'comment:# yes']],
    ['a text of three quotes', 'python', '"""a\n"b" """ None', ['string:"""a\n"b" """', 'atom:None']],
    ['what is not closed goes to the end', 'python', '"""a\nb', ['string:"""a\nb']],
    ['words of another alphabet', 'python', 'año = 1', ['number:1']],
    ['nothing', 'python', '', []],
  ])('%s (%s)', (_, language, code, expected) => {
    expect(shown(code, language)).toEqual(expected);
  });

  test.each([
    ['index.mjs', 'javascript'],
    ['app.py', 'python'],
    ['package.json', undefined],
  ])('%s is %s', (file, language) => {
    expect(codeLanguageOf(file)).toBe(language);
  });
});
