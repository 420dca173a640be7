import { closest } from '@pasos/engine/editing';

/** `: did you mean …?`, where something that there is looks like what was written. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const meant = closest(written, known);
  return meant === undefined ? undefined : `: did you mean \`${meant}\`?`;
}
