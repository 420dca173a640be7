import { jsonTextsEs } from './json-texts-es';
import { jsonataTextsEs } from './jsonata-texts-es';
import type { LessonTexts, SpecialLessonId } from './lesson';
import { mapTextsEs } from './map-texts-es';

/** What the rest of the diagnostics teach, in Spanish. */
export const specialTextsEs: Pick<LessonTexts, SpecialLessonId> = {
  ...jsonTextsEs,
  ...jsonataTextsEs,
  ...mapTextsEs,
};
