import type { Anatomy, FoundElement } from '@/lib/content/compile/anatomy';
import { didYouMean } from '@/lib/content/files/did-you-mean';
import type { ContentProblem } from '@/lib/content/problem';
import { fenceSettings } from '@/lib/content/compile/fence-settings';
import { exercises, fenceLanguages, vocabulary } from './vocabulary';

export type LineProblem = Omit<ContentProblem, 'file'>;

/** What can be judged from the one lesson alone: words, their attributes, and what stands in what. */
export function checkElements(anatomy: Anatomy): LineProblem[] {
  return [
    ...intruderProblems(anatomy),
    ...anatomy.elements.flatMap(checkElement),
    ...repeatedIds(anatomy.elements),
    ...anatomy.fences.flatMap(checkFence),
  ].map((problem) => ({ ...problem, rule: 'elements' }));
}

export function intruderProblems({ intruders }: Anatomy): LineProblem[] {
  return intruders.map(({ what, line }) => ({ line, message: `${what} is not allowed in lessons` }));
}

function checkElement(element: FoundElement): LineProblem[] {
  const { name, line } = element;
  const rule = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!rule) return [{ line, message: `unknown component <${name}>${meantComponent(name)}` }];
  const messages = [...checkAttributes(element)];
  if (rule.inside && !rule.inside.includes(element.parent ?? '')) {
    messages.push(`stands outside <${rule.inside.join('> or <')}>`);
  }
  const id = element.attributes.get('id');
  if (id && !/^[a-z0-9-]+$/.test(id)) messages.push(`id \`${id}\` may only have a-z, 0-9 and hyphens`);
  const inner = rule.check?.(element);
  if (inner) messages.push(inner);
  return messages.map((message) => ({ line, message: `<${name}> ${message}` }));
}

function meantComponent(name: string): string {
  return didYouMean(name, Object.keys(vocabulary))?.replace(/`(.*)`/, '<$1>') ?? '';
}

function* checkAttributes({ name, attributes }: FoundElement): Generator<string> {
  const { required = [], optional = [], values = {} } = vocabulary[name] ?? {};
  for (const key of required) if (!attributes.get(key)) yield `needs \`${key}="…"\``;
  for (const [key, value] of attributes) {
    if (![...required, ...optional].includes(key))
      yield `has no attribute \`${key}\`${didYouMean(key, [...required, ...optional]) ?? ''}`;
    else if (value === null) yield `\`${key}\` must be plain text`;
    else if (values[key] && !values[key].includes(value)) {
      yield `\`${key}\` must be one of ${values[key].join(', ')}, not \`${value}\`${didYouMean(value, values[key]) ?? ''}`;
    }
  }
}

function repeatedIds(elements: readonly FoundElement[]): LineProblem[] {
  const seen = new Set<string>();
  return elements
    .filter(({ name }) => exercises.includes(name))
    .flatMap(({ attributes, line }) => {
      const id = attributes.get('id') ?? '';
      if (seen.has(id)) return [{ line, message: `the id \`${id}\` is used twice on this page` }];
      seen.add(id);
      return [];
    });
}

function checkFence({ language, meta, line }: Anatomy['fences'][number]): LineProblem[] {
  const problems: LineProblem[] = [];
  if (!fenceLanguages.includes(language)) {
    problems.push({
      line,
      message: `code block in \`${language}\`: use one of ${fenceLanguages.join(', ')}`,
    });
  }
  const { unknown: rest } = fenceSettings(meta);
  if (rest) problems.push({ line, message: `code block has unknown settings \`${rest}\`` });
  return problems;
}
