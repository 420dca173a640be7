import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readCourse } from './course';
import { readGlossary } from './glossary';
import { lintContent } from './lint';
import { miniatureCourse, page } from './miniature';
import { readOutline } from './outline';
import { labsFolder, lessonFile, placesIn, publicFile } from './places';
import { formatProblem } from './problem';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

const unit = (slug: string) => ({ slug, kind: 'lessons', title: { es: 'Dos', en: 'Two' }, pages: ['one'] });

/** Our miniature course, and a pack beside it with one unit. */
function mounted(outline: object = { name: 'acme', units: [unit('acme-start')] }) {
  const { root } = miniatureCourse();
  const pack = mkdtempSync(path.join(os.tmpdir(), 'pasos-pack-'));
  roots.push(root, pack);
  const files: Record<string, string> = { 'content/outline.json': JSON.stringify(outline) };
  for (const language of ['es', 'en']) {
    files[`content/${language}/glossary.json`] = JSON.stringify({
      quota: { term: 'Quota', text: 'How much.' },
    });
    for (const name of ['overview', 'one'])
      files[`content/${language}/acme-start/${name}.mdx`] = page(
        'A <Term id="quota">quota</Term> of [one](/unit/first) <Term id="execution">run</Term>.',
      );
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(pack, name)), { recursive: true });
    writeFileSync(path.join(pack, name), text);
  }
  return { places: placesIn(root, pack), pack };
}

test('its units come after ours, and are read from its folder', async () => {
  const { places, pack } = mounted();
  expect(readCourse('es', places).units.map(({ slug }) => slug)).toEqual(['unit', 'acme-start']);
  expect(lessonFile(places, 'es', 'acme-start/one')).toBe(path.join(pack, 'content/es/acme-start/one.mdx'));
  expect(labsFolder('acme-lab', places)).toBe(path.join(pack, 'labs'));
  expect(labsFolder('lab-01', places)).toBe('labs');
  expect(publicFile(places, '/pack/a.png')).toBe(path.join(pack, 'public/a.png'));
  expect(Object.keys(readGlossary('es', places))).toEqual(['execution', 'quota']);
  expect(await lintContent(places)).toEqual([]);
});

test('a step of its lab that can be left out is known to the course', () => {
  const { places, pack } = mounted({ name: 'acme', units: [{ ...unit('acme-start'), kind: 'lab' }] });
  mkdirSync(path.join(pack, 'labs/acme-start'), { recursive: true });
  writeFileSync(
    path.join(pack, 'labs/acme-start/lab.json'),
    '{ "steps": [{ "id": "one", "optional": true }] }',
  );
  expect(readCourse('es', places).units.at(-1)?.pages).toMatchObject([{ optional: true }]);
});

test('its pages are looked for in its folder while its outline cannot be read', () => {
  const { places, pack } = mounted();
  expect(labsFolder('acme-lab', places)).toBe(path.join(pack, 'labs'));
  writeFileSync(path.join(pack, 'content/outline.json'), '{ "name": "acme", "units": [');
  expect(labsFolder('acme-lab', places)).toBe(path.join(pack, 'labs'));
});

test('it may stand alone', () => {
  const { places } = mounted({ name: 'acme', alone: true, units: [unit('acme-start')] });
  expect(readOutline(places).units.map(({ slug }) => slug)).toEqual(['acme-start']);
});

describe('what cannot be mounted is told', () => {
  test.each<[fact: string, outline: object, problem: RegExp]>([
    ['no name', { units: [unit('acme-start')] }, /outline\.json:1:1 a pack needs a name/],
    [
      'a unit without the name',
      { name: 'acme', units: [unit('start')] },
      /begin with its name: 'acme-start'/,
    ],
    [
      'a name that we have',
      { name: 'unit', units: [unit('unit-x')] },
      /Pasos has the unit 'unit': choose another/,
    ],
    ['a unit twice', { name: 'acme', units: [unit('acme-a'), unit('acme-a')] }, /'acme-a' is there twice/],
  ])('%s', async (_, outline, problem) => {
    const { places } = mounted(outline);
    expect((await lintContent(places)).map(formatProblem).join('\n')).toMatch(problem);
  });
});
