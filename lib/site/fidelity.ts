import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { places as standardPlaces, type ContentPlaces } from '@/lib/content/places';

const words = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });
const count = z.int().nonnegative();
const recordings = z.strictObject({ alike: count, explained: count, all: count });

const schema = z.strictObject({
  measured: z.iso.date(),
  recordings,
  groups: z.array(
    z.strictObject({
      id: z.string(),
      title: words,
      lead: words,
      rows: z.array(
        z.strictObject({
          id: z.string(),
          /** As AWS writes it, or words. */
          name: z.union([z.string(), words]),
          verdict: z.enum(['same', 'simplified', 'absent']),
          note: words.optional(),
          evidence: z.strictObject({
            recordings: recordings.optional(),
            cases: count.optional(),
            tests: count.optional(),
          }),
        }),
      ),
    }),
  ),
});

export type Fidelity = z.infer<typeof schema>;
export type FidelityGroup = Fidelity['groups'][number];
export type FidelityRow = FidelityGroup['rows'][number];
export type Verdict = FidelityRow['verdict'];

/** What is the same as AWS; `npm run fidelity` writes it. */
export function readFidelity(places: ContentPlaces = standardPlaces): Fidelity {
  return schema.parse(JSON.parse(readFileSync(path.join(places.content, 'fidelity.json'), 'utf8')));
}
