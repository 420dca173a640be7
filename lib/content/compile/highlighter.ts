import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

const shared = globalThis as typeof globalThis & { pasosHighlighter?: Promise<HighlighterCore> };

/** One for the whole process: creating it costs most of a second, and Next loads this module several times. */
export function highlighter(): Promise<HighlighterCore> {
  shared.pasosHighlighter ??= createHighlighterCore({
    themes: [
      import('@shikijs/themes/github-light-high-contrast'),
      import('@shikijs/themes/github-dark-high-contrast'),
    ],
    langs: [
      import('@shikijs/langs/json'),
      import('@shikijs/langs/javascript'),
      import('@shikijs/langs/typescript'),
      import('@shikijs/langs/bash'),
      import('@shikijs/langs/yaml'),
    ],
    engine: createJavaScriptRegexEngine(),
  });
  return shared.pasosHighlighter;
}

export const highlightThemes = {
  light: 'github-light-high-contrast',
  dark: 'github-dark-high-contrast',
} as const;
