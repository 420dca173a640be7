import type { Lab } from '@/lib/labs/lab';

const both = (text: string) => ({ es: text, en: text });

/** A lab whose second step goes on from the first. */
export const lab: Lab = {
  slug: 'lab',
  title: both('Lab'),
  summary: both(''),
  minutes: 1,
  steps: [
    {
      id: 'one',
      title: both('One'),
      optional: false,
      machine: { name: 'Hola', type: 'STANDARD' },
      drafts: [{ id: 'main', start: '{"start":1}', solution: '' }],
      inputs: [{ label: both('Example'), value: { a: 1 } }],
      checks: [],
      hints: [],
    },
    {
      id: 'two',
      title: both('Two'),
      optional: false,
      drafts: [
        { id: 'main', start: '{"start":2}', solution: '', continues: { step: 'lab/one', draft: 'main' } },
        { id: 'other', start: '{"other":2}', solution: '' },
      ],
      inputs: [],
      checks: [],
      hints: [],
    },
  ],
};
