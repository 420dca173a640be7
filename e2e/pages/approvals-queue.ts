import { expect, type Locator, type Page } from '@playwright/test';
import { mouse, type Hand } from '../hand';
import type { Language } from '../texts';
import { ResourcesPanel } from './resources-panel';

const texts = {
  es: {
    touched: 'Lo que tocó esta ejecución',
    picked: /el que buscabas/,
    output: 'Resultado, en JSON',
    yes: 'Responder que sí',
    sent: /^Respondido/,
  },
  en: {
    touched: 'What this execution touched',
    picked: /the one you came for/,
    output: 'Result, in JSON',
    yes: 'Answer: it went well',
    sent: /^Answered/,
  },
} as const;

/** A queue in the resources panel, as whoever answers its messages sees it. */
export class ApprovalsQueue {
  private readonly panel: ResourcesPanel;

  constructor(
    page: Page,
    private readonly language: Language,
    private readonly hand: Hand = mouse(),
  ) {
    this.panel = new ResourcesPanel(page, language, hand);
  }

  /** Goes to what the execution that is shown sent to the queue, and says which message that is. */
  async sentTo(queue: string): Promise<string> {
    const { touched, picked } = texts[this.language];
    const { region } = this.panel;
    await this.panel.show();
    await this.panel.toTop();
    const links = region.getByRole('region', { name: touched });
    await this.hand.press(links.getByRole('button', { name: new RegExp(`${queue}$`) }).first());
    await this.panel.expectAt(queue);
    const message = region.getByRole('article').filter({ hasText: picked });
    return (await message.getAttribute('aria-label'))!;
  }

  /** Says yes below a message. What the page or AWS answers to it: `refusal`, or that the execution goes on. */
  async sayYes(message: string, output: string, refusal?: string | RegExp): Promise<void> {
    const card = this.card(message);
    const { output: label, yes, sent } = texts[this.language];
    await card.getByRole('textbox', { name: label }).fill(output);
    await this.hand.press(card.getByRole('button', { name: yes }));
    if (refusal) await expect(card.getByRole('alert')).toContainText(refusal);
    else await expect(card.getByText(sent)).toBeVisible();
  }

  leave(): Promise<void> {
    return this.panel.leave();
  }

  private card(message: string): Locator {
    return this.panel.region.getByRole('article', { name: message, exact: true });
  }
}
