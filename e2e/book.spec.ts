import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { speaking, type Language } from './texts';

const words = {
  es: {
    find: 'Buscar una palabra',
    card: 'Ver en el glosario',
    solutions: 'Pistas y soluciones',
    answers: 'Respuestas',
    reveal: 'Ver la respuesta',
    print: 'Imprimir',
    studio: 'Abrir en el estudio',
    state: 'Máquina de estados',
    other: 'State machine',
  },
  en: {
    find: 'Find a word',
    card: 'See in the glossary',
    solutions: 'Hints and solutions',
    answers: 'Answers',
    reveal: 'See the answer',
    print: 'Print',
    studio: 'Open in the studio',
    state: 'State machine',
    other: 'Máquina de estados',
  },
} satisfies Record<Language, unknown>;

const printKilobytesMax = 170;

test('the page of the topic leads to every unit, and its drawings open in the studio', async ({ page }) => {
  const { language, text: said } = speaking('es', words);
  await page.goto(`/${language}/module/step-functions`);
  const main = page.getByRole('main');
  for (const unit of ['lab-01', 'lab-07', 'lab-12', 'lab-19', 'reference', 'glossary'])
    await expect(main.locator(`a[href="/${language}/${unit}"]`).first()).toBeVisible();
  await expect(main.getByRole('img')).toHaveCount(2);
  await main.getByRole('link', { name: said.studio }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${language}/studio`));
  await expect(page.getByText('image-processing').first()).toBeVisible();
});

test('a word of a lesson leads to its place in the glossary, which can be searched', async ({ page }) => {
  const { language, text: said } = speaking('en', words);
  await page.goto(`/${language}/concepts/orchestration`);
  const word = page.locator('main .term').last();
  await word.getByRole('button').focus();
  await word.getByRole('link', { name: said.card }).click();
  await expect(page).toHaveURL(`/${language}/glossary#state-machine`);
  const entry = page.locator('#state-machine');
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText(said.state);
  await expect(entry.locator(`a[href="/${language}/concepts/orchestration"]`)).toBeVisible();

  await page.getByRole('searchbox', { name: said.find }).fill(said.other.toUpperCase());
  await expect(entry).toBeVisible();
  await expect(page.locator('#alias')).toBeHidden();
});

test('a unit is printed with its answers, and with its solutions if wanted', async ({ page }) => {
  const { language, text: said } = speaking('es', words);
  await page.goto(`/${language}/lab-04`);
  await page.getByRole('main').getByRole('link', { name: said.print, exact: true }).click();
  await expect(page).toHaveURL(`/${language}/print/lab-04`);
  await expect(page.getByRole('heading', { name: said.answers })).toBeVisible();
  const solutions = page.getByRole('heading', { name: said.solutions, level: 2 });
  await expect(solutions).toBeHidden();
  await page.getByRole('checkbox', { name: said.solutions }).check();
  await expect(solutions).toBeVisible();
  await page.goto(`/${language}/print/lab-04?solutions=1`);
  await expect(solutions).toBeVisible();
  expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(50_000);
});

test('a lesson is read without JavaScript, its answers looked up', async ({ browser }) => {
  const { language, text: said } = speaking('en', words);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/${language}/concepts/state-types`);
  await expect(page.getByRole('main').getByRole('img')).toBeVisible();
  const answer = page.locator('details.exercise-answer');
  await expect(answer).toHaveCount(3);
  await answer.nth(1).getByText(said.reveal).click();
  await expect(answer.nth(1)).toContainText('✓');
  await expect(page.locator('.exercise-actions').first()).toBeHidden();
  await context.close();
});

test('the whole course is printed as one page, light on code and not to be indexed', async ({ page }) => {
  const network = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await network.send('Network.enable');
  network.on(
    'Network.responseReceived',
    ({ requestId, type }) => type === 'Script' && scripts.add(requestId),
  );
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto('/es/print', { waitUntil: 'networkidle' });
  expect(bytes / 1024).toBeLessThanOrEqual(printKilobytesMax);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('article.book-page')).not.toHaveCount(0);
  expect(await brokenReferences(page)).toEqual([]);
});

test('a printed lesson is dark on light, whatever the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/en/print/concepts/image-processing');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await page
    .locator('.machine-graph svg text')
    .first()
    .evaluate((text) => ({
      page: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(text).fill,
    }));
  expect(colours.page).toBe('rgb(255, 255, 255)');
  expect(colours.ink).not.toMatch(/rgb\(2\d\d, 2\d\d, 2\d\d\)/);
});

test('wide tables of the cheat sheets scroll inside themselves on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['reference/jsonpath', 'reference/jsonata', 'reference/material', 'glossary']) {
    await page.goto(`/es/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

for (const path of ['es/module/step-functions', 'en/glossary', 'es/print/lab-04', 'en/reference/material']) {
  test(`axe finds nothing on /${path}, in the light and in the dark`, async ({ page }) => {
    await page.goto(`/${path}`);
    await page.waitForLoadState('networkidle');
    expect(await barriers(page)).toEqual([]);
  });
}

/** Links within the page that lead nowhere. */
function brokenReferences(page: Page): Promise<string[]> {
  return page
    .locator('main a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
    );
}
