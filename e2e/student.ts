import type { Page } from '@playwright/test';
import { callAws } from './aws';
import type { Hand } from './hand';
import type { Action, ProvenStep } from './lab-proof';
import { ChecksPanel } from './pages/checks-panel';
import { SandboxPage } from './pages/sandbox-page';
import type { Product } from './product';
import type { Language } from './texts';

/** Somebody who does the labs in the browser, by one kind of hand, as the proof of each lab says. */
export class Student {
  readonly sandbox: SandboxPage;
  readonly checks: ChecksPanel;

  constructor(
    private readonly page: Page,
    private readonly product: Product,
    private readonly manner: { readonly language: Language; readonly hand: Hand },
  ) {
    this.sandbox = new SandboxPage(page).as(manner.language, manner.hand);
    this.checks = new ChecksPanel(page, manner.language, manner.hand);
  }

  /** `anew`: whoever did not do the step before makes what it leaves. */
  async does(step: ProvenStep, { anew = false } = {}): Promise<void> {
    await this.sandbox.open(this.product.url, step.path);
    if (anew) for (const action of step.before) await this.act(step, action);
    for (const action of step.actions) await this.act(step, action);
    await this.checks.expectDone(step.checks);
  }

  private async act(step: ProvenStep, action: Action): Promise<void> {
    switch (action.do) {
      case 'save':
        await this.sandbox.write(step.read(action.file));
        return this.sandbox.save();
      case 'type':
        await this.sandbox.showDraft(draftName(step, action.draft, this.manner.language));
        return this.sandbox.write(step.read(action.file));
      case 'run':
        await this.sandbox.start(action.input, action.name);
        return action.wait === false ? this.sandbox.newestRuns() : this.sandbox.newestEnded();
      case 'advance':
        // What the proof skips on a simulated clock: a moment passes by itself, a long wait is for the executions to end.
        return action.seconds > 10 ? this.sandbox.allEnded() : undefined;
      case 'answer':
        return this.checks.answer(
          step.checks.find(({ id }) => id === action.check)!,
          action.value,
        );
      case 'judge':
        return this.checks.judgeNow();
      case 'delete':
        await callAws(this.product.awsEndpoint, 'DeleteStateMachine', {
          stateMachineArn: `arn:aws:states:us-east-1:123456789012:stateMachine:${action.machine}`,
        });
    }
  }
}

function draftName(step: ProvenStep, id: string, language: Language): string | RegExp {
  const index = step.drafts.findIndex((draft) => draft.id === id);
  return step.drafts[index]?.label?.[language] ?? new RegExp(` ${index + 1}$`);
}
