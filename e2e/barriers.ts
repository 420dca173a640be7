import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** The rules that can be broken by colours alone: all else is in the dark as it is in the light. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe has against a page, or against the part of it that `within` names, in the light and in the dark: none is wanted. */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const axe = new AxeBuilder({ page });
    if (within !== undefined) axe.include(within);
    if (theme === 'dark') axe.withRules(ofColours);
    else if (within === undefined) axe.withTags(standards);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      found.push(
        `${theme}: ${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(', ')}`,
      );
  }
  return found;
}
