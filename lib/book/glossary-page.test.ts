import { describe, expect, it } from 'vitest';
import { miniatureCourse, page } from '@/lib/content/miniature';
import { glossaryPage } from './glossary-page';

const es = {
  arn: { term: 'ARN', text: 'Un nombre.' },
  alias: { term: 'Alias', text: 'Otro nombre.' },
  state: { term: 'Estado', text: 'Un paso.' },
  last: { term: 'Último', text: 'El final.' },
};
const en = {
  arn: { term: 'ARN', text: 'A name.' },
  alias: { term: 'Alias', text: 'Another name.' },
  state: { term: 'State', text: 'A step.' },
  last: { term: 'Last', text: 'The end.' },
};

const places = miniatureCourse({
  'content/es/glossary.json': JSON.stringify(es),
  'content/en/glossary.json': JSON.stringify(en),
  'content/es/unit/overview.mdx': page('\nUn <Term id="state">estado</Term>.'),
  'content/es/unit/second.mdx': page('\nUn <Term id="state">estado</Term> con <Term id="arn">ARN</Term>.'),
});

describe('the glossary page', () => {
  it('has its words by letter, an accent making no letter of its own', async () => {
    const groups = await glossaryPage('es', places);
    expect(groups.map(({ letter, entries }) => [letter, ...entries.map(({ id }) => id)])).toEqual([
      ['A', 'alias', 'arn'],
      ['E', 'state'],
      ['U', 'last'],
    ]);
  });

  it('says where a word appears, in the order of the course', async () => {
    const entries = (await glossaryPage('es', places)).flatMap((group) => group.entries);
    const uses = Object.fromEntries(entries.map(({ id, uses }) => [id, uses.map(({ path }) => path)]));
    expect(uses).toEqual({ alias: [], arn: ['unit/second'], state: ['unit', 'unit/second'], last: [] });
  });

  it('says what the other language calls it only where that differs', async () => {
    const entries = (await glossaryPage('en', places)).flatMap((group) => group.entries);
    expect(entries.filter(({ elsewhere }) => elsewhere).map(({ id }) => id)).toEqual(['last', 'state']);
  });
});
