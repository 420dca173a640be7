import type { MenuUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { OutlineLink } from './outline-link';

/** The pages of a unit, each with its tick. */
export function OutlinePages({ unit, language }: { unit: MenuUnit; language: Language }) {
  return (
    <ul className="mt-1">
      {unit.pages.map(({ path, title }) => (
        <li key={path}>
          <OutlineLink look="page" href={pageUrl(language, path)} path={path} kind={unit.kind}>
            {title}
          </OutlineLink>
        </li>
      ))}
    </ul>
  );
}
