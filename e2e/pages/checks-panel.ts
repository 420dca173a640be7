import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from '../hand';
import type { StepCheck } from '../lab-proof';
import { texts, type Language } from '../texts';

/** What a step demands, and how far the student is. */
export class ChecksPanel {
  constructor(
    private readonly page: Page,
    private readonly language: Language,
    private readonly hand: Hand,
  ) {}

  row(check: string): Locator {
    return this.page.locator(`[data-check="${check}"]`);
  }

  async answer(check: StepCheck, value: string): Promise<void> {
    const row = this.row(check.id);
    const option = check.question?.form.options?.find((candidate) => candidate.value === value);
    if (option) {
      const name = option.label[this.language].replaceAll('`', '');
      return this.hand.pick(row.getByRole('radio', { name, exact: true }));
    }
    await this.hand.enter(row.getByRole('textbox'));
    await this.page.keyboard.insertText(value);
    await this.hand.press(row.getByRole('button', { name: texts[this.language].answer }));
  }

  /** Asks for it, and waits until all has been judged as it is now: what comes next may undo it. */
  async judgeNow(): Promise<void> {
    const button = this.page.getByRole('button', { name: texts[this.language].checkNow });
    await expect(button).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
    const judging = await watchUntilJudged(button);
    await this.hand.press(button);
    await judging.evaluate(({ judged }) => judged);
  }

  async expectPassed(check: string, timeout = 30_000): Promise<void> {
    await expect(this.row(check)).toHaveAttribute('data-status', 'passed', { timeout });
  }

  async expectFailed(check: string): Promise<void> {
    await expect(this.row(check)).toHaveAttribute('data-status', 'failed', { timeout: 30_000 });
  }

  /** The step is done: every check but the optional ones has passed. */
  async expectDone(checks: readonly StepCheck[]): Promise<void> {
    for (const { id, optional } of checks) if (!optional) await this.expectPassed(id);
    await expect(this.page.getByText(texts[this.language].stepDone).first()).toBeVisible();
  }
}

/** The next judgement of all checks: its button is busy, and rests again. What is handed back watches already. */
function watchUntilJudged(button: Locator) {
  return button.evaluateHandle((node) => ({
    judged: new Promise<void>((done) => {
      new MutationObserver(() => node.ariaBusy === 'true' || done()).observe(node, {
        attributeFilter: ['aria-busy'],
      });
    }),
  }));
}
