import { field, only } from './field';
import { note, output } from './flow';
import type { FormItem } from './form';

/** What a rule of a Choice says besides what it asks; in JSONata its question too. */
export const RULE_ITEMS: readonly FormItem[] = [
  only('JSONata', field('Condition', { kind: 'text', isLong: true, computed: true }, { isRequired: true })),
  field('Next', { kind: 'state' }, { isRequired: true, text: 'RuleNext' }),
  {
    kind: 'section',
    text: 'besides',
    isFolded: true,
    items: [field('Assign', { kind: 'json' }), output, note],
  },
];
