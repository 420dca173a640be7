import type { CourseUnit } from '@/lib/content/course';

/** Where a unit stands on the map: rows from the top, columns as halves of a card, six in all. */
export interface MapPlace {
  readonly slug: string;
  readonly row: number;
  readonly column: number;
}

/** A way from one unit to another, from middle to middle. */
export interface MapWay {
  readonly from: MapPlace;
  readonly to: MapPlace;
  /** The other one can be left out. */
  readonly optional: boolean;
}

export interface CourseMap {
  readonly rows: number;
  readonly places: readonly MapPlace[];
  readonly ways: readonly MapWay[];
}

/** Columns where the cards of a row begin, by how many there are: what can be left out stands at the right. */
const COLUMNS = [[], [3], [2, 4], [1, 3, 5]] as const;
const ASIDE = 5;

/** Each unit one row below the last it comes after; those of a row side by side, three at most. */
export function courseMap(units: readonly CourseUnit[]): CourseMap {
  const rows = rowsOf(units);
  const places = rows.flatMap((row, index) => placesIn(row, index + 1));
  const placeOf = new Map(places.map((place) => [place.slug, place]));
  const ways = units.flatMap(({ slug, after = [], optional = false }) =>
    after.flatMap((before): MapWay[] => {
      const [from, to] = [placeOf.get(before), placeOf.get(slug)];
      return from && to ? [{ from, to, optional }] : [];
    }),
  );
  return { rows: rows.length, places, ways };
}

function rowsOf(units: readonly CourseUnit[]): readonly (readonly CourseUnit[])[] {
  const rows: CourseUnit[][] = [];
  const rowOf = new Map<string, number>();
  for (const unit of units) {
    let row = Math.max(-1, ...(unit.after ?? []).map((slug) => rowOf.get(slug) ?? -1)) + 1;
    while (isFull(rows[row] ?? [], unit)) row++;
    rowOf.set(unit.slug, row);
    (rows[row] ??= []).push(unit);
  }
  return Array.from(rows, (row) => row ?? []).filter((row) => row.length > 0);
}

/** Beside what stands aside there is room for one in the middle. */
function isFull(row: readonly CourseUnit[], unit: CourseUnit): boolean {
  const aside = [...row, unit].filter(({ optional }) => optional).length;
  const others = row.length + 1 - aside;
  return aside > 1 || others > (aside > 0 ? 1 : 3);
}

function placesIn(row: readonly CourseUnit[], number: number): readonly MapPlace[] {
  const columns = COLUMNS[row.filter(({ optional }) => !optional).length] ?? [];
  let next = 0;
  return row.map(({ slug, optional }) => ({
    slug,
    row: number,
    column: optional ? ASIDE : (columns[next++] ?? ASIDE),
  }));
}
