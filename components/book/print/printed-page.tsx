import { createElement } from 'react';
import { bodyOf } from '@/components/lesson/prose/body-of';
import { exercises } from '@/lib/content/rules/vocabulary';
import { compiled } from '@/lib/content/lessons';
import { places } from '@/lib/content/places';
import type { Edition } from '@/lib/book/edition';
import type { Language } from '@/lib/i18n/languages';
import { printComponents } from './print-components';
import type { PrintPlace } from './print-place';
import { PrintedAnswers } from './printed-answers';

interface PrintedProps {
  readonly path: string;
  readonly edition: Edition;
  readonly language: Language;
  readonly level: number;
}

/** The text of one page, of the same making as the lesson on the screen: a course is compiled once, not once more for paper. */
export async function PrintedText(props: PrintedProps) {
  const { body, components } = await printed(props);
  return <div className="prose">{createElement(body, { components })}</div>;
}

/** The answers of one page under its number; nothing where it asks nothing. */
export async function PageAnswers({ heading, ...props }: PrintedProps & { heading: string }) {
  const { body, components, place } = await printed(props);
  if (place.numbers.size === 0) return null;
  const Level = `h${props.level}` as 'h3';
  return (
    <section className="book-answer">
      <Level>{heading}</Level>
      <ul className="prose">
        <PrintedAnswers body={body({ components })} components={components} place={place} />
      </ul>
    </section>
  );
}

async function printed({ path, edition, language, level }: PrintedProps) {
  const lesson = await compiled(language, path, { places, highlight: true });
  const asked = lesson.anatomy.elements.filter(({ name }) => exercises.includes(name));
  const numbers = new Map(asked.map(({ attributes }, index) => [attributes.get('id') ?? '', index + 1]));
  const place: PrintPlace = { language, path, edition, level, numbers };
  return { body: bodyOf(lesson), components: printComponents(place), place };
}
