import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { speaking } from './texts';

const words = {
  es: {
    find: 'Buscar y hacer',
    typo: 'maqiuna',
    page: 'Qué es una máquina de estados',
    next: 'Siguiente: Los ocho tipos de estado',
    format: 'Dar formato al texto',
    formatted: 'Texto con formato.',
    noState: 'Ese estado no está en esta máquina',
    noPlace: 'Ese lugar no está en esta página',
    copyHeading: 'Copiar enlace a este apartado',
    studio: 'Abrir en el estudio',
    back: 'Volver a la lección',
  },
  en: {
    find: 'Search and do',
    typo: 'mahcine',
    page: 'What a state machine is',
    next: 'Next: The eight state types',
    format: 'Format the text',
    formatted: 'Text formatted.',
    noState: 'That state is not in this machine',
    noPlace: 'That place is not on this page',
    copyHeading: 'Copy link to this section',
    studio: 'Open in the studio',
    back: 'Back to the lesson',
  },
} as const;

test('a word with two letters changed finds its page, by keyboard alone', async ({ page }) => {
  const { language, text } = speaking('es', words);
  await page.goto(`/${language}/concepts/asl`);
  const field = await openFinder(page, text.find, 'Control+k');
  await field.fill(text.typo);
  const first = page.getByRole('option').first();
  await expect(first).toContainText(text.page);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: text.page })).toBeVisible();
});

test('the next page is a command', async ({ page }) => {
  const { language, text } = speaking('en', words);
  await page.goto(`/${language}/concepts/asl`);
  const field = await openFinder(page, text.find, '/');
  await field.fill('>');
  await page.getByRole('option', { name: text.next }).click();
  await expect(page).toHaveURL(new RegExp(`/${language}/concepts/state-types$`));
});

test('the sandbox offers what it can do', async ({ page, sandbox }) => {
  const { language, text } = speaking('es', words);
  await page.goto(`/${language}/lab-01/a-smallest-machine`);
  await expect(sandbox.as(language).editor()).toBeVisible();
  const field = await openFinder(page, text.find, 'Alt+p');
  await field.fill(`>${text.format}`);
  await page.getByRole('option', { name: text.format }).click();
  await expect(page.getByText(text.formatted)).toBeVisible();
});

test('an address leads to a state, and says so where there is none', async ({ page, sandbox }) => {
  const { language, text } = speaking('en', words);
  await page.goto(`/${language}/lab-03/a-what-goes-in#state=Total`);
  await expect(sandbox.as(language).editor()).toBeVisible();
  await expect(
    page.locator('.react-flow__node[data-id="/States/Total"] [aria-pressed="true"]'),
  ).toBeVisible();
  await page.evaluate(() => (window.location.hash = 'state=Nadie'));
  await expect(page.getByText(text.noState)).toBeVisible();
});

test("a section's link is copied, and one that leads nowhere is told", async ({ page }) => {
  const { language, text } = speaking('es', words);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${language}/concepts/asl`);
  const link = page.getByRole('link', { name: text.copyHeading }).first();
  await expect(async () => {
    await link.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await link.evaluate((anchor: HTMLAnchorElement) => anchor.href),
    );
  }).toPass();
  await page.goto(`/${language}/concepts/state-types#nowhere`);
  await expect(page.getByText(text.noPlace)).toBeVisible();
});

test('an example opens in the studio, and the way back leads to the lesson', async ({ page }) => {
  const { language, text } = speaking('en', words);
  await page.goto(`/${language}/concepts/asl`);
  await page.getByRole('link', { name: text.studio }).first().click();
  await expect(page).toHaveURL(/studio\?machine=/);
  await page.getByRole('link', { name: text.back }).click();
  await expect(page).toHaveURL(new RegExp(`/${language}/concepts/asl`));
});

/** Pressed until it is heard: a page that is not alive yet does not. */
async function openFinder(page: Page, name: string, key: string) {
  const field = page.getByRole('combobox', { name });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press(key);
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  return field;
}
