import type { LineProblem } from './check-elements';
import type { CompiledLesson } from '@/lib/content/compile/compile';
import { exercises } from './vocabulary';

const rule = 'structure';
const figures: readonly string[] = ['Figure', 'MachineGraph'];

interface Landmark {
  readonly name: string;
  readonly line: number;
}

/**
 * The two languages are equals: same headings, code blocks, figures and exercises in the same order. Also what lets the language
 * switch keep the reader's place, and an answer given in one language count in the other.
 */
export function compareTranslations(
  original: CompiledLesson,
  translated: CompiledLesson,
): LineProblem | undefined {
  const expected = landmarks(original);
  const found = landmarks(translated);
  const index = expected.findIndex(({ name }, position) => found[position]?.name !== name);
  if (index >= 0) {
    const line = found[index]?.line ?? found.at(-1)?.line ?? 1;
    const instead = found[index]?.name ?? 'nothing';
    const there = expected[index]?.name;
    return { rule, line, message: `differs from the Spanish: ${there} there, ${instead} here` };
  }
  const extra = found[expected.length];
  return extra && { rule, line: extra.line, message: `differs from the Spanish: ${extra.name} is only here` };
}

function landmarks({ headings, anatomy }: CompiledLesson): Landmark[] {
  return [
    ...headings.map(({ depth, line }) => ({ name: `a heading of level ${depth}`, line })),
    ...anatomy.fences.map(({ language, line }) => ({ name: `a \`${language}\` code block`, line })),
    ...anatomy.elements
      .filter(({ name }) => figures.includes(name))
      .map(({ name, attributes, line }) => ({ name: `<${name} src="${attributes.get('src')}">`, line })),
    ...anatomy.elements
      .filter(({ name }) => exercises.includes(name))
      .map(({ name, attributes, line }) => ({ name: `<${name} id="${attributes.get('id')}">`, line })),
  ].sort((left, right) => left.line - right.line);
}
