import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { listLabSlugs, readLab } from './read-lab';

test('the course has the steps the labs have', async () => {
  const outline = JSON.parse(readFileSync('content/outline.json', 'utf8')) as {
    units: { slug: string; kind: string; pages: string[] }[];
  };
  const labs = await Promise.all((await listLabSlugs()).map((slug) => readLab(slug)));
  const units = outline.units
    .filter(({ kind }) => kind === 'lab')
    .map(({ slug, pages }) => ({ slug, pages }));
  expect(units).toEqual(labs.map(({ slug, steps }) => ({ slug, pages: steps.map(({ id }) => id) })));
});

describe('a mistake of the author is told with file and field', () => {
  const text = { es: 'Hola', en: 'Hello' };
  const check = { id: 'a1', kind: 'machine', title: text };
  const step = {
    id: 'one',
    title: text,
    machine: { name: 'M', type: 'STANDARD' },
    drafts: [{ id: 'machine', start: 'start.asl.json', solution: 'start.asl.json' }],
    checks: [check],
    hints: [text],
  };
  const lab = { title: text, summary: text, minutes: 1, steps: [step] };
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pasos-labs-'));
    mkdirSync(join(root, 'mini'));
    writeFileSync(join(root, 'mini', 'start.asl.json'), '{}');
  });
  const stepWith = (change: object) => ({ ...lab, steps: [{ ...step, ...change }] });

  test('a sound lab is read', async () => {
    writeFileSync(join(root, 'mini', 'lab.json'), JSON.stringify(lab));
    expect((await readLab('mini', root)).steps[0]?.drafts[0]?.start).toBe('{}');
  });

  const run = { id: 'a1', kind: 'run', title: text, cases: [{ input: {}, expect: { status: 'DONE' } }] };
  const mistakes: [fact: string, lab: unknown, message: RegExp][] = [
    ['not JSON', '{', /lab\.json:1:2 not JSON: a closing } is missing/],
    ['a wrong value', stepWith({ checks: [run] }), /steps\[0\]\.checks\[0\]\.cases\[0\]\.expect\.status: /],
    [
      'a missing language',
      { ...lab, title: { es: 'Hola' } },
      /lab\.json:1:10 title\.en: is missing: a string/,
    ],
    [
      'a missing file',
      stepWith({ drafts: [{ ...step.drafts[0], start: 'no.asl.json' }] }),
      /steps\[0\]\.drafts\[0\]\.start: there is no file/,
    ],
    [
      'two missing files, the first of which is told and none lost',
      {
        ...stepWith({ drafts: [{ ...step.drafts[0], start: 'no.asl.json' }] }),
        template: 'template.yaml',
      },
      /steps\[0\]\.drafts\[0\]\.start: there is no file/,
    ],
    [
      'an id used twice',
      stepWith({ checks: [check, check] }),
      /steps\[0\]\.checks\[1\]\.id: 'a1' is used twice/,
    ],
    [
      'a draft that is not there',
      stepWith({ checks: [{ ...check, kind: 'valid', draft: 'x' }] }),
      /checks\[0\]\.draft: the step has no draft 'x'/,
    ],
    ['no machine to look at', stepWith({ machine: undefined }), /checks\[0\]: needs a machine/],
    ['an unknown field', stepWith({ checks: [{ ...check, titel: text }] }), /checks\[0\]: .*titel/],
  ];
  test.each(mistakes)('%s', async (_, content, message) => {
    writeFileSync(
      join(root, 'mini', 'lab.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    await expect(readLab('mini', root)).rejects.toThrow(message);
  });
});
