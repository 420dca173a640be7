import type { Check } from '@/lib/labs/check';

/** How many executions the checks of a step start at most, for each version that is saved. */
export function checkRuns(checks: readonly Check[]): number {
  return checks.reduce((sum, check) => sum + runsOf(check), 0);
}

function runsOf(check: Check): number {
  switch (check.kind) {
    case 'run':
    case 'history':
      return check.cases.length;
    case 'hidden':
      return check.count;
    case 'revision':
      return 1;
    default:
      return 0;
  }
}
