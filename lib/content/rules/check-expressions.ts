import type { Anatomy } from '@/lib/content/compile/anatomy';
import { readJson } from '@/lib/content/compile/live/live-example';
import type { LineProblem } from './check-elements';

/** Every expression of a table in <Expressions> says what it gives, so that a test can hold it against that. */
export function checkExpressions({ expressions }: Anatomy): LineProblem[] {
  return expressions.flatMap(({ code, gives, data, line }) => {
    const message = troubleOf(gives, data);
    return message === undefined
      ? []
      : [{ rule: 'examples', line, message: `\`${code}\`: ${message}` } as const];
  });
}

function troubleOf(
  gives: Anatomy['expressions'][number]['gives'],
  data: string | undefined,
): string | undefined {
  if (data === undefined)
    return 'nobody knows what it reads: write `data` behind the title of a block of JSON';
  switch (gives.kind) {
    case 'still':
      return undefined;
    case 'unsaid':
      return 'say what it gives: JSON in backticks in the next cell, or <Gives json=\'…\' />, <Gives like="…" />, <Gives />';
    case 'json':
      return readJson(gives.json) === undefined ? `what it gives is not JSON: ${gives.json}` : undefined;
    case 'like':
      return isPattern(gives.like) ? undefined : `not a regular expression: ${gives.like}`;
  }
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
