import type { Language } from '@/lib/i18n/languages';
import type { Progress } from '@/lib/progress/progress';
import type { Command } from '@/lib/site/finder/commands';
import type { CourseIndex } from '@/lib/site/finder/entry';
import { goOn } from '@/lib/site/map/go-on';
import { switchTo } from '@/lib/site/switch-language';
import { themes } from '@/lib/site/theme';
import { chooseTheme, storedTheme } from '@/lib/site/theme-choice';
import { choice, choose } from '@/lib/targets/choice';
import { finderTexts } from './messages';

interface SiteCommandsOptions {
  readonly language: Language;
  /** Content path of the page, and the course once it has come. */
  readonly path: string;
  readonly course: CourseIndex | undefined;
  readonly progress: Progress;
  readonly go: (path: string) => void;
}

/** What can be done on every page: go somewhere, and how the site looks and where it runs. */
export function siteCommands(options: SiteCommandsOptions): readonly Command[] {
  const { path, go, language } = options;
  const texts = finderTexts[language].commands;
  const places = [
    ['home', ''],
    ['studio', 'studio'],
    ['progress', 'progress'],
    ['glossary', 'glossary'],
    ['fidelity', 'fidelity'],
    ['authoring', 'authoring'],
  ] as const;
  return [
    ...courseCommands(options),
    ...places
      .filter(([, place]) => place !== path)
      .map(([id, place]) => ({ id, title: texts[id], run: () => go(place) })),
    { id: 'language', title: texts.language, run: () => changeLanguage(language) },
    ...themes
      .filter((theme) => theme !== storedTheme())
      .map((theme) => ({ id: theme, title: texts[theme], run: () => chooseTheme(theme) })),
    ...targetCommands(language),
  ];
}

/** Where the reader was, and the pages before and after this one. */
function courseCommands({ language, path, course, progress, go }: SiteCommandsOptions): readonly Command[] {
  if (!course) return [];
  const texts = finderTexts[language].commands;
  const pages = course.units.flatMap((unit) => unit.pages);
  const at = pages.findIndex((page) => page.path === path);
  const place = goOn(progress, course.units);
  const onward = place.kind === 'on' ? place.page : undefined;
  const ways = [
    ['continue', onward?.path === path ? undefined : onward],
    ['next', at < 0 ? undefined : pages[at + 1]],
    ['previous', pages[at - 1]],
  ] as const;
  return ways.flatMap(([id, page]) =>
    page ? [{ id, title: texts[id](page.title), run: () => go(page.path) }] : [],
  );
}

/** The whole document changes its language, so it is loaded anew. */
function changeLanguage(language: Language): void {
  window.location.assign(switchTo(language === 'es' ? 'en' : 'es'));
}

function targetCommands(language: Language): readonly Command[] {
  const texts = finderTexts[language].commands;
  const { kind, isHeldHere } = choice.get();
  if (kind === 'aws') return [{ id: 'local', title: texts.local, run: () => choose('local') }];
  return isHeldHere ? [] : [{ id: 'aws', title: texts.aws, run: () => choice.set({ isWanted: true }) }];
}
