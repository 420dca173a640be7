import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountPack } from './content-pack.mjs';

const named = process.env.PASOS_CONTENT;
let home = '';
let pack = '';
let data = '';

beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'pasos-mount-')));
  pack = path.join(home, 'acme=1');
  data = path.join(home, 'data');
  mkdirSync(path.join(pack, 'content'), { recursive: true });
  writeFileSync(path.join(pack, 'content/outline.json'), '{ "name": "acme", "units": [] }');
  delete process.env.PASOS_CONTENT;
});

afterEach(() => {
  rmSync(home, { recursive: true });
  if (named === undefined) delete process.env.PASOS_CONTENT;
  else process.env.PASOS_CONTENT = named;
});

const mount = (...args: string[]) => mountPack({ data, args });

describe('a course is mounted', () => {
  const ways: [way: string, args: (folder: string) => string[]][] = [
    ['as a word of its own', (folder) => ['--content', folder, '--trust']],
    ['behind an equals sign, whatever its name holds', (folder) => [`--content=${folder}`, '--trust']],
  ];

  test.each(ways)('%s', async (_, args) => {
    const given = ['lab-13', ...args(pack)];
    expect(await mountPack({ data, args: given })).toBe(pack);
    expect(given).toEqual(['lab-13']);
    expect(process.env.PASOS_CONTENT).toBe(pack);
  });

  test('by the environment', async () => {
    process.env.PASOS_CONTENT = pack;
    expect(await mount('--trust')).toBe(pack);
  });

  test('without a word once it was trusted, and no other one with it', async () => {
    await mount('--content', pack, '--trust');
    expect(await mount('--content', pack)).toBe(pack);
    const other = path.join(home, 'other');
    mkdirSync(path.join(other, 'content'), { recursive: true });
    writeFileSync(path.join(other, 'content/outline.json'), '{}');
    await expect(mount('--content', other)).rejects.toThrow(/is code: its pages and functions run/);
  });

  test('after asking again, where the list of what is trusted cannot be read', async () => {
    mkdirSync(data);
    writeFileSync(path.join(data, 'trusted-packs.json'), '["');
    await expect(mount('--content', pack)).rejects.toThrow(/--trust/);
    await mount('--content', pack, '--trust');
    expect(readFileSync(path.join(data, 'trusted-packs.json'), 'utf8')).toContain(pack);
  });

  test('only where one is named', async () => {
    expect(await mount('lab-13')).toBeUndefined();
    expect(process.env.PASOS_CONTENT).toBeUndefined();
  });
});

describe('it is said what is wrong with', () => {
  const cases: [fact: string, args: () => string[], message: RegExp][] = [
    [
      'a folder that is not there',
      () => ['--content', path.join(home, 'nowhere')],
      /There is no folder .*nowhere/,
    ],
    ['a file', () => ['--content', path.join(pack, 'content/outline.json')], /outline\.json is a file/],
    [
      'a folder that is no course',
      () => ['--content', home],
      /is no course: it has no content\/outline\.json/,
    ],
    ['no folder at all', () => ['--content'], /folder of the course is missing after --content/],
    ['an option in place of the folder', () => ['--content', '--trust'], /folder of the course is missing/],
    ['nothing behind the equals sign', () => ['--content='], /folder of the course is missing/],
    ['two of them', () => ['--content', pack, '--content=/b'], /One course is opened at a time/],
  ];

  test.each(cases)('%s', async (_, args, message) => {
    await expect(mount(...args())).rejects.toThrow(message);
    expect(process.env.PASOS_CONTENT).toBeUndefined();
  });

  test.each(['true', '/courses/acme'])('an option that npm has kept for itself (%s)', async (kept) => {
    vi.stubEnv('npm_config_content', kept);
    await expect(mount('lab', 'lab-13')).rejects.toThrow(/npm start -- --content/);
    vi.unstubAllEnvs();
    expect(await mount('lab', 'lab-13')).toBeUndefined();
  });

  test('a file where a course is to begin', async () => {
    const file = path.join(pack, 'content/outline.json');
    await expect(mountPack({ data, begins: true, args: ['--content', file] })).rejects.toThrow(/is a file/);
  });
});

test('a new course is called as its folder', async () => {
  const begun = path.join(home, '2 Cursos');
  await mountPack({ data, begins: true, args: ['--content', begun] });
  expect(JSON.parse(readFileSync(path.join(begun, 'content/outline.json'), 'utf8'))).toMatchObject({
    name: 'course2cursos',
    units: [],
  });
});
