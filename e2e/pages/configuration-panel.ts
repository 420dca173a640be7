import { expect, type Locator, type Page } from '@playwright/test';
import { mouse, type Hand } from '../hand';
import type { Route } from '../lab-proof';
import type { Language } from '../texts';

const texts = {
  es: {
    panels: 'Paneles',
    configuration: 'Configuración',
    close: 'Cerrar',
    versions: 'Versiones',
    publish: 'Publicar versión',
    version: 'Versión',
    aliases: 'Alias',
    name: 'Nombre del alias',
    first: 'Versión',
    second: 'Segunda versión',
    none: 'ninguna',
    percent: /^Porcentaje para la primera/,
    create: 'Crear alias',
    change: 'Cambiar',
  },
  en: {
    panels: 'Panels',
    configuration: 'Configuration',
    close: 'Close',
    versions: 'Versions',
    publish: 'Publish version',
    version: 'Version',
    aliases: 'Aliases',
    name: 'Name of the alias',
    first: 'Version',
    second: 'Second version',
    none: 'none',
    percent: /^Percent for the first/,
    create: 'Create alias',
    change: 'Change',
  },
} as const;

/** The machine's versions and aliases, in the panel that has all but its definition. */
export class ConfigurationPanel {
  private readonly text: (typeof texts)[Language];

  constructor(
    private readonly page: Page,
    language: Language,
    private readonly hand: Hand = mouse(),
  ) {
    this.text = texts[language];
  }

  /** Publishes what is saved, which becomes that version. */
  async publish(version: number): Promise<void> {
    await this.show(this.text.versions);
    await this.hand.press(this.region.getByRole('button', { name: this.text.publish }));
    await expect(
      this.region.getByText(`${this.text.version} ${version}`, { exact: true }).first(),
    ).toBeVisible();
    await this.leave();
  }

  /** Makes the alias, or changes where it points. */
  async route(alias: string, [[first, percent], second]: readonly [Route, Route?]): Promise<void> {
    const { name, first: firstLabel, second: secondLabel, none, percent: share, change, create } = this.text;
    await this.show(this.text.aliases);
    const { region } = this;
    await expect(region.getByLabel(firstLabel, { exact: true })).toBeVisible();
    const known = region.getByRole('button', { name: `${change} ${alias}` });
    const isKnown = await known.isVisible();
    if (isKnown) await this.hand.press(known);
    else await region.getByRole('textbox', { name }).fill(alias);
    await region.getByLabel(firstLabel, { exact: true }).selectOption(String(first));
    await region.getByLabel(secondLabel).selectOption(second ? String(second[0]) : { label: none });
    if (second) await region.getByLabel(share).fill(String(percent));
    await this.hand.press(region.getByRole('button', { name: isKnown ? change : create, exact: true }));
    const routes = [[first, percent] as const, ...(second ? [second] : [])];
    await expect(
      region.getByText(routes.map(([version, each]) => `${version}: ${each} %`).join(' · ')),
    ).toBeVisible();
    await this.leave();
  }

  private get region(): Locator {
    return this.page.getByRole('region', { name: this.text.configuration, exact: true });
  }

  private async show(tab: string): Promise<void> {
    const rail = this.page.getByRole('toolbar', { name: this.text.panels });
    await this.hand.press(rail.getByRole('button', { name: this.text.configuration, exact: true }));
    await this.hand.tab(this.region.getByRole('tab', { name: tab, exact: true }));
  }

  private async leave(): Promise<void> {
    await this.hand.press(this.region.getByRole('button', { name: this.text.close }).first());
    await expect(this.region).toBeHidden();
  }
}
