import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCopy } from './write-copy.mjs';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'pasos-copy-'));
  for (const name of ['site/server/app/es/acme-start.html', 'acme/public/rooms/door one.svg']) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), name);
  }
});
afterEach(() => rmSync(home, { recursive: true }));

async function copied(pack?: string): Promise<string[]> {
  const site = path.join(home, 'site');
  await writeCopy('build', { site, ...(pack && { pack }) });
  const contents = readFileSync(path.join(site, 'offline/contents.json'), 'utf8');
  return (JSON.parse(contents) as { files: { url: string }[] }).files.map(({ url }) => url);
}

test('the copy for days without a server has the pages, and our pictures', async () => {
  expect(await copied()).toEqual(
    expect.arrayContaining(['/es/acme-start', '/authoring/input-state-output.svg']),
  );
});

test('it has the pictures of the course that is mounted, at their address, and only then', async () => {
  expect(await copied(path.join(home, 'acme'))).toContain('/pack/rooms/door%20one.svg');
  expect((await copied()).filter((url) => url.startsWith('/pack/'))).toEqual([]);
});
