import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { provenSteps } from '../lab-proof';
import { SandboxPage } from '../pages/sandbox-page';
import { AccountPage } from '../pages/account-page';
import { Canary, processTexts } from './canary';
import { expect, test } from './fixtures';
import { block, studentKey } from './stand-in';

/** Everything of a page that outlives it, and the page itself. */
async function storageOf(page: Page): Promise<string> {
  const state = await page.context().storageState({ indexedDB: true });
  const session = await page.evaluate(() => JSON.stringify(Object.entries(window.sessionStorage)));
  const fields = await page
    .locator('input, textarea')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).join('\n'));
  return [JSON.stringify(state), session, fields, await page.content(), page.url()].join('\n');
}

const form = { origin: '', 'content-type': 'application/json' };

/** What the site says to requests that are wrong, with keys in them. */
async function errorTexts(base: string, keys: string): Promise<string> {
  const post = (path: string, body: string) =>
    fetch(base + path, { method: 'POST', body, headers: { ...form, origin: base } });
  const answers = await Promise.all([
    post('/api/account/connect', keys),
    post(
      '/api/account/connect',
      JSON.stringify({ way: { kind: 'pasted', text: keys }, region: 'us-east-1' }),
    ),
    post('/api/account/connect', JSON.stringify({ way: { kind: keys }, region: keys, endpoint: keys })),
    post('/api/account/prepare', JSON.stringify({ lab: keys })),
    post('/aws', keys),
    fetch(`${base}/es/no-such-page`),
    fetch(`${base}/api/account/no-such-route`),
  ]);
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}

test('not one piece of the keys is left anywhere', async ({ browser, product, key, aws }, testInfo) => {
  test.setTimeout(300_000);
  const wrong = { ...studentKey(), sessionToken: key.sessionToken, accessKeyId: key.accessKeyId };
  const canary = new Canary(key);
  const har = testInfo.outputPath('session.har');
  const context = await browser.newContext({
    recordHar: { path: har, content: 'embed', mode: 'full' },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => window.localStorage.setItem('pasos:studio:tour', 'seen'));
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const sandbox = new SandboxPage(page).as('es');
  const account = new AccountPage(page, 'es');
  const [step] = provenSteps('lab-01');

  await account.agreesAlways();
  await sandbox.open(product.url, step!.path);
  await account.wantAws();
  // AWS repeats what was to be signed to whoever signs with a wrong secret, and the session token with it.
  await account.paste(block(wrong), aws.url);
  await expect(account.trouble()).toBeVisible();
  await expect(account.keysBox()).toHaveValue('');
  await account.paste(block(key), aws.url);
  await expect(account.banner()).toContainText('1111-2222-3333');
  await sandbox.write(step!.read());
  await sandbox.save();
  await sandbox.start({}, { name: 'canary' });
  await sandbox.newestEnded();

  expect(canary.in(await storageOf(page)), 'in the page while it is connected').toEqual([]);
  const errors = await errorTexts(product.url, block(key));
  expect(canary.in(errors), 'in errors').toEqual([]);
  if (product.pid !== undefined && existsSync('/proc/self/environ')) {
    const processes = processTexts(product.pid).join('\n');
    expect(processes, 'the engine is among the processes').toContain(product.data);
    expect(canary.in(processes), 'in processes').toEqual([]);
  }
  if (product.pid !== undefined)
    execFileSync('npm', [
      'run',
      'backup',
      '--',
      '--data',
      product.data,
      '--to',
      join(product.data, 'canary.db'),
    ]);
  await account.cleanAndLeave();
  expect(canary.in(await storageOf(page)), 'in the page afterwards').toEqual([]);
  expect(canary.in(said.join('\n')), 'in the console').toEqual([]);
  await context.close();

  const recorded = readFileSync(har);
  expect(recorded.includes('/api/account/connect'), 'the recording is whole').toBe(true);
  expect(canary.in(recorded), 'in the recording').toEqual([]);
  if (product.pid === undefined) return;
  expect(canary.inFiles(product.data), 'in what is kept').toEqual([]);
  expect(canary.in(readFileSync(product.log)), 'in what is said').toEqual([]);
  // The proof is none if nothing of the session is where it looks.
  expect(readFileSync(join(product.data, 'aws', 'journal.jsonl'), 'utf8')).toContain(key.accountId);
});

test('the canary sings', () => {
  const key = studentKey();
  const canary = new Canary(key);
  const secret = key.secretAccessKey;
  for (const form of [
    secret.slice(5, 20),
    secret.slice(-9),
    encodeURIComponent(secret),
    Buffer.from(`a${secret}`).toString('base64'),
    Buffer.from(`ab${secret}b`).toString('base64url'),
    Buffer.from(secret).toString('hex'),
    JSON.stringify({ secret }),
    Buffer.from(secret, 'utf16le'),
  ])
    expect(canary.in(Buffer.concat([Buffer.from('x='), Buffer.from(form)]))).toContain('secretAccessKey');
  expect(canary.in(JSON.stringify(studentKey()))).toEqual([]);
});
