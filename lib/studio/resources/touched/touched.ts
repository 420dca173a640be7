import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { Place } from '../place/place';
import { readers } from './readers';

export type Deed = 'invoked' | 'read' | 'wrote' | 'deleted' | 'sent' | 'published';

/** A resource that a state called, and what it did with it. */
export interface Touched {
  readonly did: Deed;
  readonly place: Extract<Place, { readonly kind: 'resource' }>;
}

type Tellable = Pick<StateVisit, 'resource' | 'sent' | 'submitted' | 'answer' | 'output' | 'mapRunArn'>;

/** What a visit touched, as far as its history tells: the names are in what its Task was given. */
export function touchedBy(visit: Tellable): readonly Touched[] {
  const { resource } = visit;
  if (visit.mapRunArn !== undefined) return writtenResults(visit);
  if (resource === undefined) return [];
  if (/^arn:[\w-]+:lambda:/.test(resource))
    return readers['lambda:invoke']?.({ FunctionName: resource }) ?? [];
  const key = resource.replace(/^aws-sdk:/, '').replace(/\.(sync(:2)?|waitForTaskToken)$/, '');
  const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
  return distinct(read?.(recordOf(visit.sent), recordOf(visit.submitted ?? visit.answer)) ?? []);
}

/** Everything that a run touched, each once, in the order it was first touched. */
export function touchedByAll(visits: readonly Tellable[]): readonly Touched[] {
  return distinct(visits.flatMap(touchedBy));
}

function writtenResults({ output }: Tellable): readonly Touched[] {
  const { Bucket, Key } = recordOf(JSON.stringify(recordOf(output).ResultWriterDetails));
  if (typeof Bucket !== 'string' || typeof Key !== 'string') return [];
  return [{ did: 'wrote', place: { kind: 'resource', service: 's3', name: Bucket, item: Key } }];
}

function distinct(all: readonly Touched[]): readonly Touched[] {
  const byText = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...byText.values()];
}

/** The object a JSON text stands for; an empty one for anything else. */
function recordOf(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
