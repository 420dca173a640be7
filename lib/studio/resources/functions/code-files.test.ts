import { expect, test } from 'vitest';
import { fileNameFault, pack, unpack, type CodeFiles } from './code-files';
import { runtimes, starterFiles, starters } from './starters';

const files: CodeFiles = {
  texts: { 'index.mjs': 'export const handler = () => "¡hola!";', 'lib/a.json': '{}' },
  others: { 'node_modules/x/index.js': new Uint8Array([1]), 'foto.png': new Uint8Array([0x89, 0x50]) },
};

test('what is packed is unpacked again, what is no text as it was', async () => {
  expect(await unpack(await pack(files))).toEqual(files);
});

test('the same files are the same bytes', async () => {
  expect(await pack(files)).toEqual(await pack(files));
});

test('a file may have any name', async () => {
  const texts = JSON.parse('{"__proto__.json": "1", "constructor.json": "2"}') as Record<string, string>;
  expect((await unpack(await pack({ texts, others: {} }))).texts).toEqual(texts);
});

test.each([
  ['b.mjs', undefined],
  ['lib/b.mjs', undefined],
  ['', 'empty'],
  ['index.mjs', 'taken'],
  ['foto.png', 'taken'],
  ['../b.mjs', 'characters'],
  ['/b.mjs', 'characters'],
  ['a b.mjs', 'characters'],
])('a new file called "%s": %s', (name, fault) => {
  expect(fileNameFault(name, files)).toBe(fault);
});

test.each(runtimes)('a new function of %s has the file its handler names', (runtime) => {
  const [module] = starters[runtime].handler.split('.');
  expect(Object.keys(starterFiles(runtime, 'es').texts)[0]).toMatch(new RegExp(`^${module}\\.`));
});
