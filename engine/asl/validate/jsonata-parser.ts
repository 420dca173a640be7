import type { Result } from '../../base/result';

/** Reads the text between `{%` and `%}`: the names it reads, without `$`, or why it is no JSONata. */
export type ParseJsonata = (
  text: string,
) => Result<
  { readonly variables: readonly string[] },
  { readonly message: string; readonly position?: number }
>;
