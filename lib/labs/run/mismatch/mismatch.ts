import type { RunMatch } from '../../schema/match.schema';
import type { RunFacts } from '../facts';
import { asks } from './asked';
import { cause, leaves, output, status } from './outcome';
import { lasts, pauses, takes } from './time';
import { atOnce, before, between, events, notVisited, visited } from './way';
import type { Mismatch, Test } from './words';

const tests: readonly Test[] = [
  status,
  cause,
  output,
  visited,
  notVisited,
  before,
  events,
  between,
  atOnce,
  lasts,
  takes,
  pauses,
  leaves,
  asks,
];

/** The first thing in which the run is not as demanded: outcome before the way to it. */
export function mismatch(match: RunMatch, facts: RunFacts): Mismatch | undefined {
  for (const test of tests) {
    const found = test(match, facts);
    if (found) return found;
  }
  return undefined;
}
