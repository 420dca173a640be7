import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { miniatureCourse, page } from '@/lib/content/miniature';
import { placesIn } from '@/lib/content/places';
import type { Finding } from './finding';
import { createReview } from './review';
import { rules, type RuleName } from './rules';

/** Dictionaries and compilers are heavy, and machines are busy at times. */
const patience = 60_000;

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

const pages = (text: string) => ({
  'content/es/unit/first.mdx': page(text),
  'content/en/unit/first.mdx': page(text),
});
/** A course in which nothing is left over. */
const whole = pages(
  '\n<Term id="execution">OK</Term>\n\n<Figure src="/picture.svg" alt="A" />\n\n<MachineGraph src="small" />',
);

async function find(rule: RuleName, changes: Readonly<Record<string, string>>): Promise<string[]> {
  const places = miniatureCourse(whole);
  roots.push(places.root);
  for (const [name, text] of Object.entries(changes)) {
    mkdirSync(path.dirname(path.join(places.root, name)), { recursive: true });
    writeFileSync(path.join(places.root, name), text);
  }
  return (await rules[rule].find(createReview(places))).map(say);
}

function say({ file, line, message }: Finding): string {
  return `${file}:${line} ${typeof message === 'string' ? message : message.en}`;
}

const step = { id: 'first', title: { es: 'Uno', en: 'One' }, drafts: [{ start: 'a.asl.json' }] };
const lab = { 'labs/lab-01/lab.json': JSON.stringify({ steps: [step] }), 'labs/lab-01/a.asl.json': '{}' };
const outline = (labPages: string[]) =>
  JSON.stringify({
    units: [
      { slug: 'unit', kind: 'lessons', title: { es: 'Uno', en: 'One' }, pages: ['first', 'second'] },
      { slug: 'lab-01', kind: 'lab', title: { es: 'Uno', en: 'One' }, pages: labPages },
    ],
  });

describe('what nobody uses', () => {
  const cases: [fact: string, changes: Readonly<Record<string, string>>, found: string[]][] = [
    ['nothing, in a sound course', {}, []],
    [
      'a term',
      pages('<Figure src="/picture.svg" alt="A" />\n\n<MachineGraph src="small" />'),
      ['content/es/glossary.json:1 no page uses the term `execution`'],
    ],
    [
      'a machine',
      { 'content/machines/idle.asl.json': '{}' },
      ['content/machines/idle.asl.json:1 nobody draws this machine'],
    ],
    [
      'a machine that code draws: not',
      { 'content/machines/idle.asl.json': '{}', 'components/home.tsx': "readMachine('idle')" },
      [],
    ],
    ['a picture', { 'public/old.png': '' }, ['public/old.png:1 nobody shows this picture']],
    ['a lab outside the outline', lab, ['labs/lab-01/lab.json:1 content/outline.json has no unit `lab-01`']],
    ['a lab within it: not', { ...lab, 'content/outline.json': outline(['first']) }, []],
    [
      'a file of a lab',
      { ...lab, 'content/outline.json': outline(['first']), 'labs/lab-01/wrong/b.asl.json': '{}' },
      ['labs/lab-01/wrong/b.asl.json:1 neither lab.json nor proof.json names this file'],
    ],
    [
      'a step without a page, a page without a step',
      { ...lab, 'content/outline.json': outline(['second']) },
      [
        'labs/lab-01/lab.json:1 the step `first` has no page in content/outline.json',
        'content/outline.json:1 the page `lab-01/second` has no step in labs/lab-01/lab.json',
      ],
    ],
    [
      'a unit without its lab',
      { 'content/outline.json': outline(['first']) },
      ['content/outline.json:1 there is no labs/lab-01'],
    ],
  ];
  test.each(cases)('%s', async (_, changes, found) => {
    expect(await find('unused', changes)).toEqual(found);
  });

  test('in a course from elsewhere, which is looked at alone', async () => {
    const unit = { slug: 'acme-lab', kind: 'lab', title: { es: 'Uno', en: 'One' }, pages: ['first'] };
    const pack = {
      'content/outline.json': JSON.stringify({ name: 'acme', alone: true, units: [unit] }),
      'content/es/acme-lab/first.mdx': page('<Figure src="/pack/shown.png" alt="A" />'),
      'content/en/acme-lab/first.mdx': page('<Figure src="/pack/shown.png" alt="A" />'),
      'labs/acme-lab/lab.json': lab['labs/lab-01/lab.json'],
      'labs/acme-lab/a.asl.json': '{}',
      'labs/acme-lab/old.asl.json': '{}',
      'public/shown.png': '',
      'public/old.png': '',
    };
    const { root } = miniatureCourse(
      Object.fromEntries(Object.entries(pack).map(([name, text]) => [`elsewhere/${name}`, text])),
    );
    roots.push(root);
    const found = await rules.unused.find(createReview(placesIn(root, 'elsewhere')));
    expect(found.map(say)).toEqual([
      'elsewhere/public/old.png:1 nobody shows this picture',
      'elsewhere/labs/acme-lab/old.asl.json:1 neither lab.json nor proof.json names this file',
    ]);
  });
});

describe('the data of a lab', () => {
  const data = (changes: object) => ({
    'content/outline.json': outline(['first']),
    'content/es/lab-01/overview.mdx': page('\nText.'),
    'content/en/lab-01/overview.mdx': page('\nText.'),
    'content/es/lab-01/first.mdx': page('\nText.', 'Uno'),
    'content/en/lab-01/first.mdx': page('\nText.', 'One'),
    'labs/lab-01/a.asl.json': '{}',
    'labs/lab-01/proof.json': '{ "steps": { "first": { "wrong": [] } } }',
    'labs/lab-01/lab.json': JSON.stringify({
      title: { es: 'Uno', en: 'One' },
      summary: { es: 'Uno', en: 'One' },
      minutes: 5,
      steps: [
        {
          ...step,
          drafts: [{ id: 'machine', start: 'a.asl.json', solution: 'a.asl.json' }],
          checks: [{ id: 'a1', kind: 'valid', title: { es: 'Uno', en: 'One' } }],
          hints: [{ es: 'Uno', en: 'One' }],
          ...changes,
        },
      ],
    }),
  });
  const cases: [fact: string, changes: Readonly<Record<string, string>>, found: string[]][] = [
    ['is sound', data({}), []],
    [
      'has a field that is not known',
      data({ tittle: 1 }),
      ['labs/lab-01/lab.json:1 steps[0]: there is no field `tittle` here: did you mean `title`?'],
    ],
    [
      'stands beside an outline that cannot be read, which is said alone',
      { ...data({ tittle: 1 }), 'content/outline.json': '{' },
      ['content/outline.json:1 not JSON: a closing } is missing'],
    ],
    [
      'names a file that is not there',
      data({ drafts: [{ id: 'machine', start: 'b.asl.json', solution: 'a.asl.json' }] }),
      [
        'labs/lab-01/lab.json:1 steps[0].drafts[0].start: there is no file labs/lab-01/b.asl.json: did you mean `a.asl.json`?',
      ],
    ],
    [
      'has a proof of another step',
      { ...data({}), 'labs/lab-01/proof.json': '{ "steps": { "frist": { "wrong": [] } } }' },
      ["labs/lab-01/proof.json:1 steps.frist: there is no step 'frist': did you mean `first`?"],
    ],
    [
      'calls a step otherwise than its page does',
      data({ title: { es: 'Uno', en: 'Two' } }),
      [
        'labs/lab-01/lab.json:1 steps[0].title.en: the page content/en/lab-01/first.mdx is called "One": give both the same title',
      ],
    ],
  ];
  test.each(cases)('%s', async (_, changes, found) => {
    expect(await find('pages', changes)).toEqual(found);
  });
});

describe('spelling is judged', () => {
  const cases: [fact: string, changes: Readonly<Record<string, string>>, place: string[]][] = [
    [
      'on pages, in their text',
      { 'content/es/unit/second.mdx': page('\nText.\n\n## A heading\n\nUna ejecucion.') },
      ['content/es/unit/second.mdx:11 `ejecucion`'],
    ],
    [
      'on pages, in titles',
      { 'content/es/unit/second.mdx': page('\nText.\n\n## A heading\n\nMás.', 'Ejecucion') },
      ['content/es/unit/second.mdx:2 `Ejecucion`'],
    ],
    [
      'on pages, in the words of a picture',
      { 'content/es/unit/second.mdx': page('\n<Figure src="/picture.svg" alt="Una ejecucion" />') },
      ['content/es/unit/second.mdx:7 `ejecucion`'],
    ],
    [
      'not in code',
      { 'content/es/unit/second.mdx': page('\n```json\nejecucion\n```\n\nUn `ejecucion`.') },
      [],
    ],
    [
      'in glossaries',
      { 'content/en/glossary.json': '{ "execution": { "term": "Exection", "text": "One run." } }' },
      ['content/en/glossary.json:1 `Exection`'],
    ],
    [
      'in the data of labs',
      { 'labs/lab-01/lab.json': '{\n"hint": { "es": "Una ejecucion", "en": "One" } }' },
      ['labs/lab-01/lab.json:2 `ejecucion`'],
    ],
    [
      'in the texts of the interface',
      {
        'components/messages.ts':
          "const es = {\n  ejecucion: 'Una ejecucion' };\nconst en = { a: 'An exection' };",
      },
      ['components/messages.ts:2 `ejecucion`', 'components/messages.ts:3 `exection`'],
    ],
    [
      'not in the names and keys of code',
      {
        'components/messages.ts':
          "import x from 'ejecucion';\nconst es = { ejecucion: x['ejecucion'], b: (c: 'ejecucion') => c === 'ejecucion' };",
      },
      [],
    ],
    [
      'around what is filled in',
      {
        'components/messages.ts':
          'const es = { a: (n: number) => `${n} ejecucion${n === 1 ? "" : "es"} ejecucion` };',
      },
      ['components/messages.ts:1 `ejecucion`'],
    ],
  ];
  test.each(cases)(
    '%s',
    async (_, changes, places) => {
      const found = (await find('spelling', { ...sound, ...changes })).map(
        (line) => line.split(' is not')[0],
      );
      expect(found.filter((line) => !line?.startsWith('content/words'))).toEqual(places);
    },
    patience,
  );
});

/** The miniature is in English: its Spanish pages are not what is looked at. */
const sound = { 'content/words/es.txt': 'Text\nTitle\nheading\nMore\nshort\nrun\nOne\nExecution\nIn' };

test('every rule says what it is about in both languages', () => {
  for (const { about } of Object.values(rules)) expect([about.es, about.en].every(Boolean)).toBe(true);
});
