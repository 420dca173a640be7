import type { LineProblem } from '@/lib/content/rules/check-elements';

/** What the compiler of MDX says of a text it cannot read. */
export interface CompilerMessage {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

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

/** File position, what is wrong and what to do. Without a place of its own the one that is named is meant. */
export function mdxProblem({ reason, ...own }: CompilerMessage): LineProblem {
  const named = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(reason);
  const line = own.line ?? Number(named?.[1] ?? 1);
  const column = own.column ?? Number(named?.[2] ?? 1);
  const said = reason.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '');
  const [says, remedy] = remedies.find(([pattern]) => pattern.test(said)) ?? [];
  if (!says || !remedy) return { line, column, message: said };
  const words = says.exec(said) ?? [];
  const advice = remedy.replace(/\$(\d)/g, (_, group: string) => words[Number(group)] ?? '');
  return { line, column, message: `${said.replace(/, expected .*$/s, '')}: ${advice}` };
}
