import './course-map.css';
import type { CSSProperties } from 'react';
import Link from 'next/link';
import type { Course, CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { courseMap, type MapPlace, type MapWay } from '@/lib/site/map/course-map';
import { stretchOf } from '@/lib/site/map/go-on';
import { pageUrl } from '@/lib/site/urls';
import { courseMessages } from '../messages';
import { UnitState } from './unit-state';

/** The course as a graph from top to bottom; on a phone as one line. Drawn on the server: only what is done comes later. */
export function CourseMap({ course, language }: { course: Course; language: Language }) {
  const { rows, places, ways } = courseMap(course.units);
  const placeOf = new Map(places.map((place) => [place.slug, place]));
  return (
    <div className="course-map" style={{ '--rows': rows } as CSSProperties}>
      <Ways ways={ways} rows={rows} />
      <ol className="course-map-units">
        {course.units.map((unit) => (
          <UnitOnMap
            key={unit.slug}
            unit={unit}
            place={placeOf.get(unit.slug)}
            before={course.units.filter(({ slug }) => unit.after?.includes(slug))}
            language={language}
          />
        ))}
      </ol>
    </div>
  );
}

interface UnitOnMapProps {
  readonly unit: CourseUnit;
  readonly place: MapPlace | undefined;
  readonly before: readonly CourseUnit[];
  readonly language: Language;
}

function UnitOnMap({ unit, place, before, language }: UnitOnMapProps) {
  const words = courseMessages(language);
  return (
    <li style={{ '--at-row': place?.row, '--at-column': place?.column } as CSSProperties}>
      <Link
        prefetch={false}
        href={pageUrl(language, unit.slug)}
        title={unit.summary}
        className="course-map-unit"
        data-optional={unit.optional}
      >
        <UnitState unit={stretchOf(unit)}>
          <span className="course-map-title">{unit.title}</span>
        </UnitState>
        {before.length > 0 && (
          <span className="sr-only">
            . {words.after} {before.map(({ title }) => title).join(', ')}
          </span>
        )}
      </Link>
    </li>
  );
}

/** Part of a row's height that its cards take. */
const CARD = 0.76;

function Ways({ ways, rows }: { ways: readonly MapWay[]; rows: number }) {
  return (
    <svg
      aria-hidden="true"
      className="course-map-ways"
      viewBox={`0 0 6 ${rows}`}
      preserveAspectRatio="none"
      fill="none"
    >
      {ways.map(({ from, to, optional }) => {
        const [top, bottom] = [from.row - 1 + CARD, to.row - 1];
        const middle = (top + bottom) / 2;
        return (
          <path
            key={`${from.slug} ${to.slug}`}
            d={`M${from.column} ${top}C${from.column} ${middle} ${to.column} ${middle} ${to.column} ${bottom}`}
            vectorEffect="non-scaling-stroke"
            strokeDasharray={optional ? '4 4' : undefined}
          />
        );
      })}
    </svg>
  );
}
