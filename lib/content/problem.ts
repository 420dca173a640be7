/** What a rule of the content looks at. A problem that names none is one of the page as a whole. */
export type ContentRule =
  'pages' | 'elements' | 'examples' | 'links' | 'pictures' | 'headings' | 'terms' | 'structure';

/** Something wrong in the content, where an author can find it. `file` is relative to the repository. */
export interface ContentProblem {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** What is wrong, and what to do about it. */
  readonly message: string;
  readonly rule?: ContentRule;
}

/** As terminals and editors make a link of it. */
export function placeOf({ file, line, column }: ContentProblem): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

export function formatProblem(problem: ContentProblem): string {
  return `${placeOf(problem)} ${problem.message}`;
}

/** Stops a build; in development the page shows it instead of the lesson. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly problems: readonly ContentProblem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}
