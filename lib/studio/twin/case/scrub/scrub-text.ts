import type { Whose } from '../../whose';
import { identitySteps } from './identity';
import { identifierSteps } from './identifiers';
import { momentSteps } from './moments';

/** A run, as far as its texts give away whose it is and when it was. */
export interface Source {
  readonly whose: Whose;
  readonly startedAt: number;
  readonly endedAt: number;
}

export type ScrubStep = (text: string) => string;

/** Takes out of texts whose they are: account, region, names, keys, identifiers and times. The same becomes the same. */
export function scrubber(source: Source): ScrubStep {
  const steps = [...identitySteps(source.whose), ...identifierSteps(), ...momentSteps(source)];
  return (text) => steps.reduce((rest, step) => step(rest), text);
}
