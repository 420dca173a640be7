/** An execution or a machine that was there and is no longer. */
export function isGone(problem: unknown): boolean {
  return problem instanceof Error && /DoesNotExist$|^InvalidArn$/.test(problem.name);
}
