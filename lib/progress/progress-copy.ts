import { noProgress } from './patch';
import type { Progress } from './progress';

const CACHE = 'pasos:progress';

/** What the server keeps; tells by how many milliseconds this computer's clock is ahead of the server's, when it really is. */
export async function fetchProgress(tellAhead: (ms: number) => void): Promise<Progress> {
  const response = await fetch('/api/progress', { cache: 'no-store' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const ahead = Date.now() - Date.parse(response.headers.get('date') ?? '');
  // The header has whole seconds and took a moment to arrive.
  if (Math.abs(ahead) > 3000) tellAhead(ahead);
  return (await response.json()) as Progress;
}

/** A copy for days without a server, without the texts: the sandbox keeps drafts itself, and a receipt needs the server. */
export function remember(storage: Storage | undefined, progress: Progress): void {
  const steps = Object.entries(progress.steps).map(([key, step]) => [
    key,
    { ...step, drafts: {}, work: undefined },
  ]);
  try {
    storage?.setItem(CACHE, JSON.stringify({ ...progress, steps: Object.fromEntries(steps) as unknown }));
  } catch {
    // Without room there is no copy; the server has the original.
  }
}

export function recall(storage: Storage | undefined): Progress {
  try {
    return (JSON.parse(storage?.getItem(CACHE) ?? 'null') as Progress | null) ?? noProgress;
  } catch {
    return noProgress;
  }
}

export function forgetDrafts(storage: Storage | undefined): void {
  for (const key of Object.keys(storage ?? {})) if (key.startsWith('pasos:draft:')) storage?.removeItem(key);
}
