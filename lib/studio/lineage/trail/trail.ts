import type { Json } from '@pasos/engine/inspection';
import { samePath } from '../stages/key-path';
import type { Lineage, Link, Spot } from './lineage';

/** A place where something has been, and how it came to be there. */
export interface TrailStep {
  readonly spot: Spot;
  readonly value: Json | undefined;
  readonly link: Link;
  /** It is the same value, under the same key, as at the step before. */
  readonly isSame: boolean;
}

const STEPS_MAX = 400;

/** The way back from a place to where its value was made: nearest first. */
export async function trailOf(lineage: Lineage, spot: Spot): Promise<readonly TrailStep[]> {
  const steps: TrailStep[] = [];
  let at: Spot | undefined = spot;
  while (at && steps.length < STEPS_MAX) {
    const link: Link = await lineage.before(at);
    const value = await lineage.valueOf(at);
    const isSame = link.kind === 'from' && samePath(link.to.path, at.path);
    steps.push({ spot: at, value, link, isSame });
    at = link.kind === 'from' ? link.to : onlyOne(link);
  }
  return steps;
}

/** What is worked out from one thing goes on from there. */
function onlyOne(link: Link): Spot | undefined {
  return link.kind === 'computed' && link.from.length === 1 ? link.from[0] : undefined;
}

/** Only the steps that say something: where it was renamed, moved, made, handed on by another state. */
export function tellingSteps(steps: readonly TrailStep[]): readonly TrailStep[] {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    const isNews = !step.isSame || before?.spot.visit !== step.spot.visit;
    return index === 0 || index === steps.length - 1 || isNews;
  });
}
