/** What a twin's Tasks are answered by: what AWS's services answered, or the services of the local account. */
export const twinModes = ['answers', 'services'] as const;
export type TwinMode = (typeof twinModes)[number];

/** What the comparison is told to compare with: `studio.compareWith(twinChoice('answers'))`. */
export function twinChoice(mode: TwinMode): string {
  return `#twin-${mode}`;
}
