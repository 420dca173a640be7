import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Localized } from '@/lib/i18n/languages';
import { readSources } from '../passages/sources';
import { rememberedFor } from './remembered-for';
import { unusedMessages } from './unused-messages';

/** A compiler is heavy, and machines are busy at times. */
const patience = 60_000;

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

const table = `
const es = { title: 'Uno', inner: { a: 'A', b: 'B' }, say: (n: number) => \`\${n}\` };
export type Texts = typeof es;
const en: Texts = { title: 'One', inner: { a: 'A', b: 'B' }, say: (n) => \`\${n}\` };
export const texts = (language: 'es' | 'en'): Texts => ({ es, en })[language];
`;

function treeWith(code: string): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'pasos-messages-'));
  roots.push(root);
  mkdirSync(path.join(root, 'components'));
  writeFileSync(path.join(root, 'components/messages.ts'), table);
  writeFileSync(
    path.join(root, 'components/screen.ts'),
    `import { texts, type Texts } from './messages';\n${code}`,
  );
  return root;
}

describe('a text nobody reads', () => {
  const all = ['title', 'inner', 'inner.a', 'inner.b', 'say'];
  const cases: [fact: string, code: string, unread: string[]][] = [
    ['all, when nobody does', 'export { texts };', all],
    [
      'none, read by their names',
      "const t = texts('es'); export const x = [t.title, t.inner.a, t.inner.b, t.say(1)];",
      [],
    ],
    [
      'what is read of another table does not count',
      "export const x = { title: 1, say: 2 }.title + texts('es').say.length;",
      ['title', 'inner', 'inner.a', 'inner.b'],
    ],
    [
      'taken apart',
      "const { title, say } = texts('es'); export const x = [title, say];",
      ['inner', 'inner.a', 'inner.b'],
    ],
    [
      'asked for by a name that is worked out',
      "export const x = (key: 'a' | 'b') => texts('es').inner[key];",
      ['title', 'say'],
    ],
    [
      'handed on to one who knows the table',
      "const f = (t: Texts) => t.title; export const x = f(texts('es'));",
      ['inner', 'inner.a', 'inner.b', 'say'],
    ],
    [
      'handed on to one who asks for some by name',
      "const f = (t: { a: string }) => t.a; export const x = f(texts('es').inner);",
      ['title', 'inner.b', 'say'],
    ],
    [
      'handed on to one who may ask for any',
      "export const x = Object.values(texts('es').inner);",
      ['title', 'say'],
    ],
    ['spread', "export const x = { ...texts('es').inner };", ['title', 'say']],
  ];
  test.each(cases)(
    '%s',
    (_, code, unread) => {
      const root = treeWith(code);
      const found = unusedMessages(readSources(root), root);
      expect(found.map(({ message }) => (message as Localized).en)).toEqual(
        unread.map((name) => `nobody reads the text \`${name}\``),
      );
    },
    patience,
  );
});

test('is looked for again only when code has changed', () => {
  const root = treeWith('');
  let asked = 0;
  const find = () =>
    rememberedFor(readSources(root), root, () => [{ file: 'x', line: (asked += 1), message: 'm' }]);
  expect([find(), find()].map(([found]) => found?.line)).toEqual([1, 1]);
  writeFileSync(path.join(root, 'components/screen.ts'), '// changed');
  expect(find()[0]?.line).toBe(2);
});
