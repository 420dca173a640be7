import type { FoundElement } from '@/lib/content/compile/anatomy';
import { queryLanguages } from '@/lib/content/compile/live/expression-machine';

/** One word of the vocabulary authors write lessons with. Everything else is refused. */
export interface WordRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Names of the elements it may directly stand in; anywhere when absent. */
  readonly inside?: readonly string[];
  /** What is wrong with its inside, if anything. */
  readonly check?: (element: FoundElement) => string | undefined;
}

const plain: WordRule = { required: [], optional: [] };

export const vocabulary: Readonly<Record<string, WordRule>> = {
  Callout: {
    required: ['kind'],
    optional: ['title'],
    values: { kind: ['note', 'tip', 'warning', 'aws'] },
  },
  Steps: {
    ...plain,
    check: ({ blocks }) => (blocks.has('orderedList') ? undefined : 'needs a numbered list inside'),
  },
  Figure: { required: ['src', 'alt'], optional: ['caption'] },
  Term: { required: ['id'], optional: [] },
  MachineGraph: { required: ['src'], optional: ['caption'] },
  Expressions: {
    required: ['in'],
    optional: ['before'],
    values: { in: queryLanguages },
    check: ({ blocks }) => (blocks.has('table') ? undefined : 'needs a table inside'),
  },
  Gives: { required: [], optional: ['json', 'like'], inside: ['Expressions'] },
  Quiz: {
    required: ['id'],
    optional: [],
    check: (element) => oneQuestion(element) ?? choices(element),
  },
  Question: { ...plain, inside: ['Quiz', 'FindBug'] },
  Option: { required: [], optional: ['right'], inside: ['Quiz', 'FindBug'] },
  Why: { ...plain, inside: ['Option'] },
  Match: {
    required: ['id', 'title'],
    optional: [],
    check: (element) => (named(element, 'Pair').length < 2 ? 'needs at least two <Pair>' : undefined),
  },
  Pair: { required: ['item'], optional: [], inside: ['Match'] },
  Arrange: { required: ['id', 'stages'], optional: ['title'], check: stages },
  Card: { required: ['id', 'stage'], optional: [], inside: ['Arrange'] },
  PickStates: {
    required: ['id', 'src', 'pick'],
    optional: [],
    values: { pick: ['start', 'end', 'unreachable'] },
  },
  FindBug: {
    required: ['id'],
    optional: [],
    check: (element) => (element.blocks.has('code') ? choices(element) : 'needs a ```json code block'),
  },
  kbd: plain,
  br: plain,
  sub: plain,
  sup: plain,
};

/** Elements whose answers are remembered under `<page>#<id>`. */
export const exercises: readonly string[] = ['Quiz', 'Match', 'Arrange', 'PickStates', 'FindBug'];

export const fenceLanguages: readonly string[] = [
  'json',
  'javascript',
  'js',
  'typescript',
  'ts',
  'bash',
  'yaml',
  'text',
];

function named(element: FoundElement, name: string): FoundElement[] {
  return element.children.filter((child) => child.name === name);
}

function oneQuestion(element: FoundElement): string | undefined {
  return named(element, 'Question').length === 1 ? undefined : 'needs exactly one <Question>';
}

function choices(element: FoundElement): string | undefined {
  const options = named(element, 'Option');
  if (options.length < 2 || options.length > 5) return `has ${options.length} <Option>, needs 2 to 5`;
  return options.some((option) => option.attributes.has('right')) ? undefined : 'has no <Option right>';
}

function stages(element: FoundElement): string | undefined {
  const count = Number(element.attributes.get('stages'));
  if (!Number.isInteger(count) || count < 2 || count > 6) return '`stages` must be a number from 2 to 6';
  const cards = named(element, 'Card');
  if (cards.length < 2) return 'needs at least two <Card>';
  if (new Set(cards.map((card) => card.attributes.get('id'))).size < cards.length)
    return 'has two cards with one id';
  const misplaced = cards.find(({ attributes }) => {
    const stage = Number(attributes.get('stage'));
    return !Number.isInteger(stage) || stage < 1 || stage > count;
  });
  return misplaced && `card \`${misplaced.attributes.get('id')}\` has no stage from 1 to ${count}`;
}
