import type { LineProblem } from '@/lib/content/rules/check-elements';

/** What to do about it, by what it says. */
const remedies: readonly (readonly [says: RegExp, remedy: string])[] = [
  [/^Expected a closing tag for `<(\w+)>`/, 'write `</$1>` where it ends'],
  [/^Expected the closing tag `(<\/\w+>)`/, 'put `$1` on a line of its own, with an empty line before it'],
  [/^Unexpected closing tag `(<\/\w+>)`.* tag for `<(\w+)>`/, 'write `</$2>`, or open what `$1` closes'],
  [/^Unexpected closing slash/, 'nothing is open that it closes: remove it'],
  [/before attribute value/, 'put the value into quotation marks, as in kind="tip"'],
  [/in attribute value/, 'a quotation mark is missing at the end of the value'],
  [/before attribute name/, 'attributes are written name="text"'],
  [/expression/, 'braces are code in MDX: write \\{ and \\} where they are text'],
  [/^Could not parse import/, 'lessons import nothing: components are there without it'],
  [/Unexpected character `!`/, 'comments are written {/* … */}'],
  [
    /\b(?:before|in) (?:local )?name/,
    '`<` begins a component: write \\< for the sign, or put it into `code`',
  ],
  [/^Unexpected lazy line/, 'begin each line of a quotation or list as the first one'],
];

/**
 * What is wrong with a text that is not MDX, and what to do, of what the compiler says: `4:7: reason`, or `1:1: reason
 * (9:1-9:21)` where only the place named last is meant.
 */
export function mdxProblem(text: string): LineProblem {
  const last = text.trim().split('\n').at(-1)?.trim() ?? text;
  const [, ownLine, ownColumn, reason = last] = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*)$/.exec(last) ?? [];
  const [, namedLine, namedColumn] = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(reason) ?? [];
  const isOwn = ownLine !== undefined && (`${ownLine}:${ownColumn}` !== '1:1' || namedLine === undefined);
  const place = {
    line: Number((isOwn ? ownLine : namedLine) ?? 1),
    column: Number((isOwn ? ownColumn : namedColumn) ?? 1),
  };
  return { ...place, message: withRemedy(reason.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '')) };
}

function withRemedy(said: string): string {
  const [says, remedy] = remedies.find(([pattern]) => pattern.test(said)) ?? [];
  if (!says || !remedy) return said;
  const words = says.exec(said) ?? [];
  const advice = remedy.replace(/\$(\d)/g, (_, group: string) => words[Number(group)] ?? '');
  return `${said.replace(/, expected .*$/s, '')}: ${advice}`;
}
