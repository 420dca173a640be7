import { choice } from './choice';
import { localTarget } from './local';
import type { Target } from './target';

/** The target of a lab, by its slug, or of the studio. What only the account or the engine of this browser needs is fetched with it. */
export async function openTarget(lab: string): Promise<Target> {
  const { kind, engine } = choice.get();
  if (kind === 'aws') return (await import('./aws')).awsTarget(lab);
  return engine === 'server' ? localTarget() : (await import('./browser/browser-target')).browserTarget();
}
