import type { Heading } from '@/lib/content/compile/headings';
import type { LineProblem } from './check-elements';

/** The title of a page is its only heading of level 1; below it no level is left out, and each can be pointed at by its own words. */
export function checkHeadings(headings: readonly Heading[]): LineProblem[] {
  const seen = new Map<string, Heading>();
  return headings
    .flatMap((heading, index) => {
      const above = headings[index - 1]?.depth ?? 1;
      const message = headingProblem(heading, above, seen.get(slugOf(heading)));
      seen.set(slugOf(heading), heading);
      return message === undefined ? [] : [{ line: heading.line, message }];
    })
    .map((problem) => ({ ...problem, rule: 'headings' }));
}

function headingProblem({ depth, text }: Heading, above: number, twin: Heading | undefined) {
  if (!text.trim()) return 'the heading has no words';
  if (depth === 1) return 'a heading of level 1 is only the title of the page: write it with ##';
  if (depth > above + 1)
    return `a heading of level ${depth} after one of level ${above}: ${above + 1} is left out`;
  return twin && `the heading of line ${twin.line} has the same words: links could only point at that one`;
}

/** What their ids are made of: two that differ in capitals or marks only get the same. */
function slugOf({ text }: Heading): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d\s-]/gu, '')
    .trim();
}
