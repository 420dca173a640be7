import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { languages } from './texts';

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

for (const theme of ['light', 'dark'] as const) {
  for (const path of pages) {
    const language = languages[pages.indexOf(path) % languages.length]!;
    test(`axe finds nothing on /${language}/${path} (${theme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`/${language}/${path}`);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);

      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  }
}

test('the content is one press of a key away', async ({ page }) => {
  await page.goto('/en/concepts/orchestration');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});
