import { choice } from './choice';
import { localTarget } from './local';
import type { Target } from './target';

/** The target of a lab, by its slug, or of the studio. What only the account needs is fetched with it. */
export async function openTarget(lab: string): Promise<Target> {
  return choice.get().kind === 'local' ? localTarget() : (await import('./aws')).awsTarget(lab);
}
