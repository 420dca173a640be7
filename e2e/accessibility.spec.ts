import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { languages, texts } from './texts';

const pages = [
  '',
  'concepts',
  'concepts/orchestration',
  'concepts/state-types',
  'lab-01',
  'lab-01/a-smallest-machine',
  'studio',
  'progress',
  'fidelity',
  'authoring',
];

for (const path of pages) {
  const language = languages[pages.indexOf(path) % languages.length]!;
  test(`axe finds nothing on /${language}/${path}, in the light and in the dark`, async ({ page }) => {
    await page.goto(`/${language}/${path}`);
    await page.waitForLoadState('networkidle');
    expect(await barriers(page)).toEqual([]);
  });
}

test('the content is one press of a key away', async ({ page }) => {
  await page.goto('/en/concepts/orchestration');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('a dialog that is closed gives the focus back', async ({ page, sandbox }) => {
  await page.goto('/es/lab-04/b-guard-the-door');
  const start = sandbox.region().getByRole('button', { name: texts.es.startExecution });
  await start.focus();
  for (const [opens, closes] of [
    ['Enter', 'Cancelar'],
    ['?', texts.es.close],
  ] as const) {
    await page.keyboard.press(opens);
    await page.getByRole('dialog').getByRole('button', { name: closes, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(start).toBeFocused();
  }
});
