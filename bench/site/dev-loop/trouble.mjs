import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slip } from './saves.mjs';

const outlineFile = 'content/outline.json';
const languages = ['es', 'en'];
const text = '---\ntitle: Marca0 Nueva\nsummary: Una página.\nminutes: 1\n---\n\nMarca0 dentro.\n';

/** A slip is said on the page and in the terminal, with its place and the way out, until it is mended. In milliseconds. */
export async function slipIsSaid(page, folder, { author, terminal }) {
  const sound = readFileSync(join(folder, slip.file), 'utf8');
  const before = terminal().length;
  const said = await author.shows(slip.place, () => author.write(slip.file, slip.edit(sound)));
  const words = await page.locator('[data-content-trouble]').innerText();
  const mended = await author.isGone(slip.place, () => author.write(slip.file, sound));
  const shown = terminal().slice(before);
  const wanted = [`✗ ${slip.place}`, slip.fix, `✓ ${slip.file}`];
  const missing = [
    ...[slip.place, slip.fix].filter((each) => !words.includes(each)).map((each) => `on the page: ${each}`),
    ...wanted.filter((each) => !shown.includes(each)).map((each) => `in the terminal: ${each}`),
  ];
  return { said, mended, missing };
}

/** A page that is made, and one that gets another name, are there as soon as the outline names them. In milliseconds. */
export async function newPagesAppear(page, folder, { author }) {
  const at = (language, name) => join(folder, 'content', language, 'concepts', `${name}.mdx`);
  const outline = readFileSync(join(folder, outlineFile), 'utf8');
  const withPage = (name) => outline.replace('"state-machines",', `"state-machines", "${name}",`);
  for (const language of languages) writeFileSync(at(language, 'made'), text);
  const made = await author.shows('Marca0 Nueva', () => author.write(outlineFile, withPage('made')));
  for (const language of languages) renameSync(at(language, 'made'), at(language, 'renamed'));
  author.write(outlineFile, withPage('renamed'));
  const link = page.locator('a[href="/es/concepts/renamed"]').first();
  const since = Date.now();
  await link.waitFor({ state: 'attached' });
  const renamed = Date.now() - since;
  await link.click();
  await page.getByText('Marca0 dentro.').waitFor();
  const old = await page.request.get(new URL('/es/concepts/made', page.url()).href);
  author.write(outlineFile, outline);
  for (const language of languages) rmSync(at(language, 'renamed'));
  return { made, renamed, missing: old.status() === 404 ? [] : ['a page that was renamed is still there'] };
}
