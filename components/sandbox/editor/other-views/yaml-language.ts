import { StreamLanguage } from '@codemirror/language';

/** Enough of YAML for its colours. */
export const yamlLanguage = StreamLanguage.define({
  name: 'yaml',
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/#.*/)) return 'comment';
    if (stream.match(/-(?=\s|$)/)) return 'punctuation';
    if (stream.match(/("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#:'"[\]{},][^#:]*?)(?=\s*:(\s|$))/))
      return 'propertyName';
    if (stream.match(/:(?=\s|$)|[[\]{},|>]/)) return 'punctuation';
    if (stream.match(/(true|false|null|~)(?=\s*(#|$|[,\]}]))/)) return 'bool';
    if (stream.match(/-?\d+(\.\d+)?(?=\s*(#|$|[,\]}]))/)) return 'number';
    if (stream.match(/"(?:[^"\\]|\\.)*"|'[^']*'/)) return 'string';
    if (!stream.match(/[^#]+/)) stream.next();
    return 'string';
  },
  languageData: { commentTokens: { line: '#' } },
});
