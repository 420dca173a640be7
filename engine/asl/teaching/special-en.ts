import { jsonTextsEn } from './json-texts-en';
import { jsonataTextsEn } from './jsonata-texts-en';
import type { LessonTexts, SpecialLessonId } from './lesson';
import { mapTextsEn } from './map-texts-en';

/** What the rest of the diagnostics teach, in English. */
export const specialTextsEn: Pick<LessonTexts, SpecialLessonId> = {
  ...jsonTextsEn,
  ...jsonataTextsEn,
  ...mapTextsEn,
};
