import { expect, type Locator, type Page } from '@playwright/test';
import { texts, type Language } from '../texts';

/** The student's own account, as the page shows it: the switch, the way in, the banner and what there is. */
export class AccountPage {
  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {}

  /** Names the account on every page while it is on. */
  banner(): Locator {
    return this.page.getByRole('region', { name: this.words().accountBanner });
  }

  /** What the dialog that is open says went wrong. */
  trouble(): Locator {
    return this.page.getByRole('dialog').getByRole('alert');
  }

  async wantAws(): Promise<void> {
    await this.page.getByRole('button', { name: 'AWS', exact: true }).click();
  }

  /** Pastes keys and sends them to whoever stands in for AWS at `endpoint`; the box is empty then. */
  async paste(keys: string, endpoint: string, region?: string): Promise<void> {
    const words = this.words();
    const dialog = this.page.getByRole('dialog', { name: words.connectTitle });
    const field = dialog.getByRole('textbox', { name: words.endpoint });
    await dialog.getByRole('textbox', { name: words.keysBox }).fill(keys);
    if (!(await field.isVisible())) await dialog.getByRole('button', { name: words.advanced }).click();
    await field.fill(endpoint);
    if (region !== undefined) {
      const regions = dialog.getByRole('combobox');
      await regions.fill(region);
      await regions.press('Enter');
    }
    await dialog.getByRole('button', { name: words.connect, exact: true }).click();
  }

  async connect(keys: string, endpoint: string): Promise<void> {
    await this.wantAws();
    await this.paste(keys, endpoint);
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  keysBox(): Locator {
    return this.page.getByRole('textbox', { name: this.words().keysBox });
  }

  /** Whenever something is to be made for the first time, agrees; how often that was, it tells. */
  async agreesAlways(): Promise<() => number> {
    let count = 0;
    const sheet = this.page.getByRole('dialog', { name: this.words().planTitle });
    await this.page.addLocatorHandler(sheet, async () => {
      count += 1;
      await sheet.getByRole('button', { name: this.words().createThere }).click();
    });
    return () => count;
  }

  /** Reads what would be created, and agrees. */
  async agree(): Promise<string> {
    const sheet = this.page.getByRole('dialog', { name: this.words().planTitle });
    const told = await sheet.innerText();
    await sheet.getByRole('button', { name: this.words().createThere }).click();
    return told;
  }

  /** Runs the same locally with what AWS answered, and finds the same. */
  async compareWithTwin(): Promise<void> {
    const words = this.words();
    await this.page.getByRole('button', { name: words.compare, exact: true }).click();
    await this.page
      .getByRole('combobox', { name: words.compareWith })
      .selectOption({ label: String(words.twin) });
    await expect(this.page.getByText(words.sameAsAws)).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  /** Asks to leave, is told what is still there, and has it removed first. */
  async cleanAndLeave(): Promise<void> {
    const words = this.words();
    await this.banner().getByRole('button', { name: words.disconnect }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: words.seeAndDelete }).click();
    const list = this.page.getByRole('dialog', { name: words.ownedTitle });
    await list.getByRole('button', { name: words.deleteAll }).click();
    await list.getByRole('button', { name: words.deleteNow }).click();
    await expect(list.getByText(words.nothingThere)).toBeVisible();
    await list.getByRole('button', { name: words.close }).click();
    await this.banner().getByRole('button', { name: words.disconnect }).click();
    await expect(this.banner()).toBeHidden();
  }

  private words() {
    return texts[this.language];
  }
}
