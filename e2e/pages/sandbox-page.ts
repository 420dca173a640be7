import { expect, type Locator, type Page } from '@playwright/test';
import { mouse, type Hand } from '../hand';
import { texts, type Language } from '../texts';

/** The sandbox beside a step of a lab, in one language and worked by one kind of hand. */
export class SandboxPage {
  private language: Language = 'es';
  private hand: Hand = mouse();

  constructor(private readonly page: Page) {}

  /** From here on in this language and by this hand. */
  as(language: Language, hand: Hand = this.hand): this {
    this.language = language;
    this.hand = hand;
    return this;
  }

  async open(base: string, path: string): Promise<void> {
    await this.page.goto(`${base}/${this.language}/${path}`);
    await expect(this.region()).toBeVisible();
  }

  /** Goes to another step of the lab by the bar of its steps. */
  async follow(path: string): Promise<void> {
    const url = `/${this.language}/${path}`;
    await this.hand.press(this.page.locator(`.step-bar a[href="${url}"]`));
    await this.page.waitForURL(`**${url}`);
    await expect(this.region()).toBeVisible();
  }

  region(): Locator {
    return this.page.getByRole('region', { name: this.words().sandbox });
  }

  editor(): Locator {
    return this.page.getByRole('textbox', { name: this.words().definition });
  }

  /** Replaces the whole text, as by a paste: typed braces would close themselves. */
  async write(definition: string): Promise<void> {
    await this.hand.enter(this.editor());
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(definition);
  }

  async showDraft(name: string | RegExp): Promise<void> {
    await this.hand.tab(this.region().getByRole('tab', { name }));
  }

  async save(): Promise<void> {
    await this.pressSave();
    await expect(this.badge()).toHaveText(this.words().savedBadge);
  }

  async pressSave(): Promise<void> {
    const { create, save } = this.words();
    const button = this.region().getByRole('button', {
      name: new RegExp(`^(${String(create)}|${String(save)})$`),
    });
    await this.hand.press(button);
  }

  badge(): Locator {
    return this.region().getByRole('status').first();
  }

  /** `through`: the alias it is started by. */
  async start(input: unknown, { name = '', through = '' } = {}): Promise<void> {
    await this.hand.press(this.region().getByRole('button', { name: this.words().startExecution }));
    const dialog = this.page.getByRole('dialog', { name: this.words().startExecution });
    await this.hand.enter(dialog.getByRole('textbox', { name: this.words().input }));
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(JSON.stringify(input));
    if (name) {
      await this.hand.enter(dialog.getByRole('textbox', { name: this.words().name }));
      await this.page.keyboard.insertText(name);
    }
    if (through)
      await dialog.getByLabel(this.words().whatIsStarted).selectOption({ label: `Alias ${through}` });
    await this.hand.press(dialog.getByRole('button', { name: this.words().startNow, exact: true }));
    await expect(dialog).toBeHidden();
  }

  /** Stops the execution that is shown. */
  async stop(): Promise<void> {
    // Above the drawing and in the row of the list.
    await this.hand.press(
      this.region().getByRole('button', { name: this.words().stop, exact: true }).first(),
    );
    await this.newestEnded();
  }

  /** The student's own executions, newest first; those of the checks have a name of their own. */
  runs(): Locator {
    const all = this.region().getByRole('list', { name: this.words().executions });
    return all.getByRole('listitem').filter({ hasNotText: 'pasos-check-' });
  }

  /** Waits until the newest execution has ended. */
  async newestEnded(timeout = 90_000): Promise<void> {
    await expect(this.runs().first()).not.toContainText(this.words().running, { timeout });
  }

  async newestRuns(): Promise<void> {
    await expect(this.runs().first()).toContainText(this.words().running);
  }

  private async allEnded(timeout = 60_000): Promise<void> {
    await expect(this.runs().filter({ hasText: this.words().running })).toHaveCount(0, { timeout });
  }

  /** Skips whatever the newest execution waits for until it has ended, and waits for the others: its history tells the times that would have been. */
  async skipWaits(): Promise<void> {
    const skip = this.region().getByRole('button', { name: this.words().skipWait });
    await expect(async () => {
      if (await skip.isVisible()) await this.hand.press(skip);
      await this.newestEnded(1000);
    }).toPass({ timeout: 60_000 });
    await this.allEnded();
  }

  /** The student returns to this tab. Headless tabs never lose the focus, so they are told that they have it again. */
  comesBack(): Promise<void> {
    return this.page.evaluate(() => void window.dispatchEvent(new Event('focus')));
  }

  private words() {
    return texts[this.language];
  }
}
