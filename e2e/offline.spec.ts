import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { mouse } from './hand';
import { provenSteps } from './lab-proof';
import { Student } from './student';
import { texts } from './texts';

test.use({ serviceWorkers: 'allow' });

const [smallest] = provenSteps('lab-01');
const words = texts.es;
const lesson = 'concepts/orchestration';

test('after one visit the course is read and a lab done without the server, and all arrives when it is back', async ({
  page,
  product,
}) => {
  test.setTimeout(240_000);
  const student = new Student(page, product, { language: 'es', hand: mouse() });
  const { sandbox, checks } = student;
  await visitUntilKept(page, product.url);
  await product.kill();

  // A page that was never opened, by its address and by a link.
  await page.goto(`${product.url}/es/${lesson}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: words.offlineSign })).toBeVisible();
  await page.locator('main a[href^="/es/concepts/"]').last().click();
  await expect(page).not.toHaveURL(new RegExp(`${lesson}$`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${product.url}/es/authoring`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  const finder = page.getByRole('dialog', { name: words.find });
  await finder.getByRole('combobox').fill('reintentar');
  await expect(finder.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // A step that needs the server says so, and does not seem to look for its machine.
  await sandbox.open(product.url, 'lab-05/a-three-at-once');
  await expect(sandbox.region().getByText(/que solo ejecuta el servidor/)).toBeVisible();
  await expect(sandbox.region().getByText('consultando…')).toBeHidden();

  await sandbox.open(product.url, smallest!.path);
  await expect(sandbox.region().getByText(words.engineHere)).toBeVisible();
  await student.does(smallest!);

  // What was made is there after a reload, and in another tab.
  await page.reload();
  await expect(sandbox.badge()).toHaveText(words.savedBadge);
  await expect(sandbox.runs().first()).toContainText(words.succeeded);

  await product.start();
  await expect(sandbox.region().getByText(words.serverIsBack)).toBeVisible();
  await expect(async () => {
    const progress = await (await page.request.get(`${product.url}/api/progress`)).text();
    expect(progress).toContain(smallest!.path);
    expect(progress).toContain(smallest!.checks[0]!.id);
  }).toPass();
  await sandbox.region().getByRole('button', { name: words.backToServer }).click();
  await expect(sandbox.badge()).not.toHaveText(words.savedBadge);
  await sandbox.save();
  await expect(checks.row(smallest!.checks[0]!.id)).toBeVisible();
});

test('a sandbox that is open while the server goes away asks before it goes on', async ({
  page,
  product,
}) => {
  test.setTimeout(180_000);
  const { sandbox } = new Student(page, product, { language: 'es', hand: mouse() });
  await visitUntilKept(page, product.url);
  await sandbox.open(product.url, smallest!.path);
  await sandbox.write(smallest!.read());
  await sandbox.save();
  await product.kill();
  await sandbox.comesBack();
  await sandbox.region().getByRole('button', { name: words.goOnHere }).click({ timeout: 60_000 });
  await expect(sandbox.region().getByText(words.engineHere)).toBeVisible();
  await expect(sandbox.editor()).toContainText('"Mundo"');
  await sandbox.save();
  await sandbox.start({});
  await sandbox.newestEnded();
});

test('nothing of an account, of progress or of a machine is in the copy', async ({ page, product }) => {
  test.setTimeout(180_000);
  const { sandbox } = new Student(page, product, { language: 'es', hand: mouse() });
  await sandbox.open(product.url, smallest!.path);
  await sandbox.write(smallest!.read());
  await sandbox.save();
  await visitUntilKept(page, product.url);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/es/lab-01/a-smallest-machine');
  expect(kept.filter((path) => /^\/(aws|api|dev|livez|readyz|sw\.js)/.test(path))).toEqual([]);
});

async function visitUntilKept(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/es/progress`);
  await expect(page.getByText(words.keptWhole)).toBeVisible({ timeout: 90_000 });
}
