import type { StateVisit } from '@/lib/sandbox/history/visit';
import { touchedBy } from '../touched/touched';

/** What the last visit that called a function gave it, laid out to be changed. */
export function lastPayload(visits: readonly StateVisit[], name: string): string | undefined {
  const visit = visits.findLast((one) =>
    touchedBy(one).some(({ place }) => place.service === 'lambda' && place.name === name),
  );
  if (visit?.sent === undefined) return undefined;
  try {
    const sent: unknown = JSON.parse(visit.sent);
    // A function that is called by its ARN gets all that the state sends.
    const isWhole = visit.resource?.startsWith('arn:') ?? false;
    const payload = isWhole ? sent : (sent as { readonly Payload?: unknown }).Payload;
    return JSON.stringify(payload ?? {}, null, 2);
  } catch {
    return undefined;
  }
}
