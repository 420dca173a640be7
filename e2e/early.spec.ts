import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { texts } from './texts';

const text = texts.es;

/** Comes to a page of which no code arrives until it is let through. */
async function comeEarly(page: Page, path: string) {
  const waiting: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    if (isHeld) await new Promise<void>((go) => waiting.push(go));
    await route.continue();
  });
  const arrived = page.goto(path, { waitUntil: 'commit' });
  return async () => {
    isHeld = false;
    for (const go of waiting) go();
    await arrived;
  };
}

test('on a phone a tab is chosen before its code is there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const letCodeThrough = await comeEarly(page, '/es/lab-01/a-smallest-machine');
  await page.getByRole('tab', { name: text.labTab, exact: true }).click();
  await letCodeThrough();
  await expect(page.getByRole('textbox', { name: text.definition })).toBeVisible();
});

test('what opens and closes is pressed once', async ({ page }) => {
  const letCodeThrough = await comeEarly(page, '/es/concepts/orchestration');
  await page.locator('.search-button').click();
  await letCodeThrough();
  await expect(page.getByRole('dialog', { name: text.find })).toBeVisible();
});

test('an answer is chosen before its code is there, and judged after', async ({ page, lesson }) => {
  const letCodeThrough = await comeEarly(page, '/es/concepts/orchestration');
  const question = lesson.question('es', 0);
  await question.getByRole('radio', { name: /tardarán menos/ }).check();
  await question.getByRole('radio', { name: /en un solo lugar/ }).check();
  await letCodeThrough();
  await question.getByRole('button', { name: text.check }).click();
  await expect(question.getByRole('status')).toContainText('¡Correcto!');
});
