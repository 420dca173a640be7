import * as z from 'zod';
import published from './prices.json';

const amount = z.number().min(0).max(1_000_000);

const tier = z.object({ upToGbHours: z.number().positive().optional(), perGbHour: amount });

const schema = z.object({
  region: z.string().max(40),
  currency: z.string().max(10),
  checked: z.string().max(20),
  source: z.string().max(200),
  standard: z.object({ perThousandTransitions: amount, freePerMonth: amount }),
  express: z.object({ perMillionRequests: amount, tiers: z.array(tier).min(1).max(10) }),
});

/** What AWS asks for, of one region at one date. The last tier has no end. */
export type PriceTable = z.infer<typeof schema>;

/** As AWS published it, at the date the table says. */
export const publishedPrices: PriceTable = published;

const key = 'pasos:prices';

/** The student's own table, or the published one; whatever else may stand in the storage is passed over. */
export function readPrices(storage: Pick<Storage, 'getItem'> | undefined): PriceTable {
  try {
    const read = schema.safeParse(JSON.parse(storage?.getItem(key) ?? 'null'));
    return read.success ? read.data : publishedPrices;
  } catch {
    return publishedPrices;
  }
}

/** Keeps a table, or with undefined goes back to the published one. */
export function keepPrices(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
  table: PriceTable | undefined,
): void {
  try {
    if (table) storage?.setItem(key, JSON.stringify(table));
    else storage?.removeItem(key);
  } catch {
    // A storage that is full or forbidden: the table lasts as long as the page.
  }
}
