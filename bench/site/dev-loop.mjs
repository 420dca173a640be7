import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { requireBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/support/root.mjs';
import { authorAt } from './dev-loop/author.mjs';
import { startDev } from './dev-loop/dev-server.mjs';
import { pages, saves } from './dev-loop/saves.mjs';
import { look, settle, undo } from './dev-loop/student.mjs';
import { newPagesAppear, slipIsSaid } from './dev-loop/trouble.mjs';

/** How long an author waits, from saving a file to seeing it, and whether all that was on the page is still there. */
const { values } = parseArgs({
  options: { saves: { type: 'string', default: '12' }, limit: { type: 'string', default: '500' } },
});
const [times, limit] = [Number(values.saves), Number(values.limit)];
const folder = join(root, '.pasos/bench-site/dev-loop');
const troubles = [];
const dev = await startDev(root, folder);
const browser = await chromium.launch({ executablePath: await requireBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(180_000);
  await page.addInitScript(() => window.localStorage.setItem('pasos:studio:tour', 'seen'));
  await measure({ page, author: authorAt(page, folder) });
} finally {
  await browser.close();
  await dev.stop();
}
for (const trouble of troubles) console.log(`✗ ${trouble}`);
process.exitCode = troubles.length > 0 ? 1 : 0;

async function measure({ page, author }) {
  await open(page, 'lesson');
  await open(page, 'step');
  console.log(`${cpus().length} cores, load ${load()}`);
  await settle(page);
  const before = await look(page);
  await saveAll('step', author);
  tell('a slip, said and mended', await slipIsSaid(page, folder, { author, terminal: dev.terminal }));
  compare(before, await look(page));
  if (!(await undo(page))) troubles.push('undo: what was typed last could not be taken back');
  await open(page, 'lesson');
  await saveAll('lesson', author);
  tell('a page, made and renamed', await newPagesAppear(page, folder, { author }));
  console.log(`load ${load()}`);
}

/** What a page is made of is compiled when it is first asked for: nothing is saved before it is told of changes. */
async function open(page, name) {
  const told = page.waitForResponse((response) => response.url().endsWith('/dev/changes'));
  await page.goto(`${dev.url}${pages[name]}`);
  await told;
}

async function saveAll(page, author) {
  for (const save of saves.filter((each) => each.page === page)) {
    await author.save(save, 1);
    report(save.name, await author.save(save, times));
  }
}

function report(name, taken) {
  const sorted = [...taken].sort((left, right) => left - right);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
  const [median, p95] = [at(0.5), at(0.95)];
  console.log(JSON.stringify({ name, median, p95, saves: taken.length }));
  if (median >= limit) troubles.push(`${name}: ${median} ms, more than ${limit}`);
}

function tell(name, { missing, ...taken }) {
  console.log(JSON.stringify({ name, ...taken }));
  troubles.push(...missing);
}

function compare(before, after) {
  for (const [what, was] of Object.entries(before)) {
    const [left, right] = [JSON.stringify(was), JSON.stringify(after[what])];
    if (left !== right) troubles.push(`lost on the page, ${what}: was ${left}, is ${right}`);
  }
}

function load() {
  return loadavg()
    .map((each) => each.toFixed(1))
    .join(' ');
}
