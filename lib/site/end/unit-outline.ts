import type { CourseUnit } from '@/lib/content/course';
import { loadLesson } from '@/lib/content/lessons';
import { exercises } from '@/lib/content/rules/vocabulary';
import type { Language, Localized } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';

/** As much of a lab as its end tells of. */
export interface LabOutline {
  readonly slug: string;
  readonly steps: readonly StepOutline[];
}

export interface StepOutline {
  readonly id: string;
  readonly title: Localized;
  readonly optional: boolean;
  readonly machine?: string;
  /** The first is the definition of the machine. */
  readonly drafts: readonly string[];
  readonly checks: readonly { readonly id: string; readonly title: Localized }[];
}

export function labOutline({ slug, steps }: Lab): LabOutline {
  return {
    slug,
    steps: steps.map(({ id, title, optional, machine, drafts, checks }) => ({
      id,
      title,
      optional,
      ...(machine && { machine: machine.name }),
      drafts: drafts.map((draft) => draft.id),
      checks: checks
        .filter((check) => !check.optional)
        .map((check) => ({ id: check.id, title: check.title })),
    })),
  };
}

/** Keys of the exercises of a unit, as the progress has them. */
export async function exercisesOf(unit: CourseUnit, language: Language): Promise<readonly string[]> {
  const lessons = unit.pages.map(async ({ path }) => {
    const { anatomy } = await loadLesson(language, path);
    const found = anatomy.elements.filter(({ name }) => exercises.includes(name));
    return found.map(({ attributes }) => `${path}#${attributes.get('id') ?? ''}`);
  });
  return (await Promise.all(lessons)).flat();
}
