import { expect, type Page } from '@playwright/test';
import { mouse, type Hand } from '../hand';
import type { Language } from '../texts';

const texts = { es: { remove: 'Eliminar' }, en: { remove: 'Delete' } } as const;

/** The list of all state machines, in the studio. */
export class MachinesPage {
  constructor(
    private readonly page: Page,
    private readonly language: Language,
    private readonly hand: Hand = mouse(),
  ) {}

  async delete(base: string, machine: string): Promise<void> {
    const { remove } = texts[this.language];
    await this.page.goto(`${base}/${this.language}/studio`);
    const button = this.page.getByRole('button', { name: `${remove} ${machine}`, exact: true });
    await this.hand.press(button);
    const dialog = this.page.getByRole('dialog');
    await this.hand.press(dialog.getByRole('button', { name: remove, exact: true }));
    await expect(button).toBeHidden();
  }
}
