import 'server-only';
import type { Lab } from '@/lib/labs/lab';
import { loadLab } from '@/lib/labs/load.server';
import type { Edition } from './edition';

/** The labs of what is printed, by the slug of their unit. */
export async function labsOf({ parts }: Edition): Promise<ReadonlyMap<string, Lab>> {
  const slugs = parts.filter(({ unit }) => unit.kind === 'lab').map(({ unit }) => unit.slug);
  return new Map(await Promise.all(slugs.map(async (slug) => [slug, await loadLab(slug)] as const)));
}
