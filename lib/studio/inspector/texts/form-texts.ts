import type { Language } from '@/lib/i18n/languages';
import { fieldsEn } from './en-fields';
import { optionsEn, sectionsEn } from './en-forms';
import { fieldsEs } from './es-fields';
import { optionsEs, sectionsEs } from './es-forms';

const texts = {
  es: { fields: fieldsEs, options: optionsEs, sections: sectionsEs },
  en: { fields: fieldsEn, options: optionsEn, sections: sectionsEn },
};

/** How the fields of the forms are called and what they are for. */
export function formTexts(language: Language) {
  return texts[language];
}
