import type { Json } from '../../../base/json';
import type { Shape } from '../fields/field';
import type { Member } from '../view/machine-view';
import { wrongKindLesson } from '../hints/wrong-kind-lesson';
import { valueKind } from '../value-kind';
import type { Report, Rule } from '../rule';
import type { ValueKind } from '../../teaching/lesson';

/** What each shape is made of, and how AWS names that. */
const EXPECTED: Readonly<
  Record<Shape['kind'], { readonly kinds: readonly ValueKind[]; readonly name: string } | undefined>
> = {
  text: { kinds: ['text'], name: '[STRING]' },
  'state-name': { kinds: ['text'], name: '[STRING]' },
  'choice-of': { kinds: ['text'], name: '[STRING]' },
  timestamp: { kinds: ['text'], name: '[STRING]' },
  path: { kinds: ['text'], name: '[STRING]' },
  'reference-path': { kinds: ['text'], name: '[STRING]' },
  query: { kinds: ['text'], name: '[STRING]' },
  flag: { kinds: ['boolean'], name: '[BOOLEAN]' },
  integer: { kinds: ['integer'], name: 'Integer' },
  number: { kinds: ['integer', 'number'], name: '[NUMBER]' },
  object: { kinds: ['object'], name: '[OBJECT]' },
  variables: { kinds: ['object'], name: '[OBJECT]' },
  list: { kinds: ['list'], name: '[ARRAY]' },
  template: undefined,
  jsonata: undefined,
  condition: { kinds: ['boolean', 'text'], name: '[BOOLEAN]' },
  items: { kinds: ['list', 'object', 'text'], name: '[ARRAY]' },
  anything: undefined,
};

/** Texts where texts belong, numbers where numbers do. */
export const fieldTypes: Rule = {
  node(node, report) {
    for (const member of node.members) {
      const { shape } = member.field;
      if (member.value === null && 'nullable' in shape && shape.nullable) continue;
      const expected = EXPECTED[shape.kind];
      if (expected && !expected.kinds.includes(valueKind(member.value))) {
        report({
          message: `Expected value of type ${expected.name}`,
          at: member.at,
          lesson: wrongKindLesson(node, member, expected.kinds[0]!),
        });
      } else if (shape.kind === 'list') reportItems(member, shape.of, report);
    }
  },

  scope({ states, names, at }, report) {
    const objects = new Set(states.map((state) => state.name));
    for (const name of names) {
      if (objects.has(name)) continue;
      report({
        message: 'Expected value of type [OBJECT]',
        at: [...at, 'States', name],
        lesson: { id: 'state-not-an-object', values: { state: name } },
      });
    }
  },
};

function reportItems({ name, value, at }: Member, of: 'object' | 'text', report: Report): void {
  (value as Json[]).forEach((item, index) => {
    const found = valueKind(item);
    if (found === of) return;
    report({
      message: `Expected value of type ${of === 'object' ? '[OBJECT]' : '[STRING]'}`,
      at: [...at, index],
      lesson: { id: 'wrong-kind', values: { field: `${name}[${index}]`, expected: of, found } },
    });
  });
}
