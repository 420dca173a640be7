import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDevCache } from './dev-cache.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'pasos-dev-'));
  write('lib/a.ts', 'export const a = 1;');
  write('content/es/a.mdx', 'Hola');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

const compiled = '.next/dev/cache/chunk';
const isKept = () => existsSync(path.join(root, compiled));

const cases: [fact: string, between: (close: () => void) => void, kept: boolean][] = [
  ['kept for the sources it was made of', (close) => close(), true],
  ['kept after a kill, if nothing was changed', () => {}, true],
  [
    'kept when only a lesson was changed',
    (close) => {
      close();
      write('content/es/a.mdx', 'Adiós');
    },
    true,
  ],
  [
    'kept when code was changed while it ran: Next saw it',
    (close) => {
      write('lib/a.ts', 'export const a = 2;');
      close();
    },
    true,
  ],
  [
    'dropped when code was replaced in between',
    (close) => {
      close();
      write('lib/a.ts', 'export const a = 2;');
    },
    false,
  ],
  [
    'dropped after a kill that left other code behind: nobody knows whether Next saw it',
    () => write('lib/a.ts', 'export const a = 2;'),
    false,
  ],
];

test.each(cases)('what was compiled in development is %s', (_, between, kept) => {
  const close = openDevCache(root);
  write(compiled, '');
  between(close);
  openDevCache(root);
  expect(isKept()).toBe(kept);
});

test('what somebody else compiled is dropped', () => {
  write(compiled, '');
  openDevCache(root);
  expect(isKept()).toBe(false);
});

test('what another process compiles at this moment is left to it', () => {
  write('.next/dev/pasos-sources', `of-older-sources ${process.ppid}`);
  write(compiled, '');
  openDevCache(root)();
  expect(isKept()).toBe(true);
});
