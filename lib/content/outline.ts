import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { places as standardPlaces, type ContentPlaces } from './places';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const localized = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });

const schema = z
  .strictObject({
    units: z.array(
      z.strictObject({
        slug,
        kind: z.enum(['lessons', 'lab']),
        title: localized,
        /** Units one has better done before: what the map of the course draws. */
        after: z.array(slug).optional(),
        /** Nothing is missing to whoever leaves it out. */
        optional: z.boolean().optional(),
        pages: z.array(slug).min(1),
      }),
    ),
  })
  .superRefine(({ units }, context) =>
    units.forEach(({ after = [] }, index) => {
      const before = units.slice(0, index).map(({ slug }) => slug);
      for (const slug of after.filter((slug) => !before.includes(slug)))
        context.addIssue({
          code: 'custom',
          path: ['units', index, 'after'],
          message: `'${slug}' is no unit that comes before`,
        });
    }),
  );

export type Outline = z.infer<typeof schema>;
export type OutlineUnit = Outline['units'][number];

export function readOutline(places: ContentPlaces = standardPlaces): Outline {
  return schema.parse(JSON.parse(readFileSync(path.join(places.content, 'outline.json'), 'utf8')));
}

/** Content paths (`concepts/asl`) in the order of the course. */
export function outlinePaths(outline: Outline): string[] {
  return outline.units.flatMap((unit) => unit.pages.map((page) => `${unit.slug}/${page}`));
}

/** A page with a sandbox beside it. */
export function isLabStep(path: string, places: ContentPlaces = standardPlaces): boolean {
  const [slug, page = ''] = path.split('/');
  const unit = readOutline(places).units.find((each) => each.slug === slug);
  return unit?.kind === 'lab' && unit.pages.includes(page);
}

/** Every unit has a page of its own, written like a lesson. */
export function overviewPath(unitSlug: string): string {
  return `${unitSlug}/overview`;
}

/** All that must be written, in each language. */
export function contentPaths(outline: Outline): string[] {
  return [...outline.units.map(({ slug }) => overviewPath(slug)), ...outlinePaths(outline)];
}
