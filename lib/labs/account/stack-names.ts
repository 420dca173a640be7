import type { Check } from '../check';

/** The stacks a check looks at. */
export function stacksOf(check: Check): readonly string[] {
  if (check.kind === 'stack') return [check.stack];
  return check.kind === 'nothing-left' ? check.stacks : [];
}
