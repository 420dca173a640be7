import { expect, type Locator, type Page } from '@playwright/test';
import { mouse, type Hand } from '../hand';
import type { Language } from '../texts';

const texts = {
  es: {
    panels: 'Paneles',
    resources: 'Recursos',
    where: 'Dónde estás',
    name: 'Nombre',
    close: 'Cerrar',
  },
  en: {
    panels: 'Panels',
    resources: 'Resources',
    where: 'Where you are',
    name: 'Name',
    close: 'Close',
  },
} as const;

/** What the machines use, in a panel beside the bench. */
export class ResourcesPanel {
  private readonly text: (typeof texts)[Language];

  constructor(
    private readonly page: Page,
    language: Language,
    private readonly hand: Hand = mouse(),
  ) {
    this.text = texts[language];
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: this.text.resources, exact: true });
  }

  async show(): Promise<void> {
    const rail = this.page.getByRole('toolbar', { name: this.text.panels });
    await this.hand.press(rail.getByRole('button', { name: this.text.resources, exact: true }));
    await expect(this.region).toBeVisible();
  }

  async home(): Promise<void> {
    const way = this.region.getByRole('navigation', { name: this.text.where });
    await this.hand.press(way.getByRole('button', { name: this.text.resources }));
  }

  /** It opens where it was left. */
  async toTop(): Promise<void> {
    const here = await this.region.locator('[aria-current=page]').innerText();
    if (here !== this.text.resources) await this.home();
  }

  /** Beside a lesson the panel lies over the drawing. */
  async leave(): Promise<void> {
    await this.hand.press(this.region.getByRole('button', { name: this.text.close }).first());
    await expect(this.region).toBeHidden();
  }

  async make(service: RegExp, create: string, name: string): Promise<void> {
    await this.hand.press(this.region.getByRole('button', { name: service }));
    await this.hand.press(this.region.getByRole('button', { name: create, exact: true }));
    await this.region.getByLabel(this.text.name, { exact: true }).fill(name);
    await this.region.getByLabel(this.text.name, { exact: true }).press('Enter');
    await this.expectAt(name);
  }

  async expectAt(name: string): Promise<void> {
    await expect(this.region.locator('[aria-current=page]')).toHaveText(name);
  }
}
