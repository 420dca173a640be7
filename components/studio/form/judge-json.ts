import type { Language } from '@/lib/i18n/languages';

const words = {
  es: (why: string) => `Esto no es JSON: ${why}`,
  en: (why: string) => `This is not JSON: ${why}`,
} as const;

/** What is wrong with a text that should be JSON. */
export function judgeJson(language: Language): (text: string) => string | undefined {
  return (text) => {
    try {
      JSON.parse(text);
      return undefined;
    } catch (problem) {
      return words[language](problem instanceof Error ? problem.message : String(problem));
    }
  };
}
