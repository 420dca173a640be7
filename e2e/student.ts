import type { Page } from '@playwright/test';
import { callAws } from './aws';
import type { Hand } from './hand';
import type { Action, ProvenStep } from './lab-proof';
import { ChecksPanel } from './pages/checks-panel';
import { ApprovalsQueue } from './pages/approvals-queue';
import { ConfigurationPanel } from './pages/configuration-panel';
import { MachinesPage } from './pages/machines-page';
import { SandboxPage } from './pages/sandbox-page';
import type { Product } from './product';
import { Stacks } from './stacks';
import type { Language } from './texts';
import { TokenHolder } from './token-holder';

/** Somebody who does the labs in the browser, by one kind of hand, as the proof of each lab says. */
export class Student {
  readonly sandbox: SandboxPage;
  readonly checks: ChecksPanel;
  private readonly configuration: ConfigurationPanel;
  private readonly tokens: TokenHolder;
  private readonly stacks: Stacks;
  /** How many versions of the machine were published. */
  private published = 0;

  constructor(
    private readonly page: Page,
    private readonly product: Product,
    private readonly manner: { readonly language: Language; readonly hand: Hand },
  ) {
    this.sandbox = new SandboxPage(page).as(manner.language, manner.hand);
    this.checks = new ChecksPanel(page, manner.language, manner.hand);
    this.configuration = new ConfigurationPanel(page, manner.language, manner.hand);
    const queue = new ApprovalsQueue(page, manner.language, manner.hand);
    const { awsEndpoint } = product;
    this.tokens = new TokenHolder({ sandbox: this.sandbox, queue, awsEndpoint });
    this.stacks = new Stacks(awsEndpoint);
  }

  /** `anew`: whoever did not do the step before makes what it leaves. `byLink`: comes from another step of the lab. */
  async does(step: ProvenStep, { anew = false, byLink = false } = {}): Promise<void> {
    if (byLink) await this.sandbox.follow(step.path);
    else await this.sandbox.open(this.product.url, step.path);
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
        if (action.draft) await this.sandbox.showDraft(draftName(step, action.draft, this.manner.language));
        return this.sandbox.write(step.read(action.file));
      case 'run':
        await this.sandbox.start(inTimeToCome(action.input), action);
        return action.wait === false ? this.sandbox.newestRuns() : this.sandbox.newestEnded();
      case 'advance':
        // A moment passes by itself.
        return action.seconds > 10 ? this.sandbox.skipWaits() : undefined;
      case 'call':
        return this.tokens.does(action);
      case 'publish':
        return this.configuration.publish((this.published += 1));
      case 'route':
        return this.configuration.route(action.alias, action.weights);
      case 'deploy':
        return this.stacks.deploy(action.stack, step.read(action.template));
      case 'delete-stack':
        return this.stacks.delete(action.stack);
      case 'answer':
        return this.checks.answer(
          step.checks.find(({ id }) => id === action.check)!,
          action.value,
        );
      case 'judge':
        return this.checks.judgeNow();
      case 'delete':
        return this.delete(step, action.machine);
    }
  }

  /** The machine of the step in the list of all; one made from a terminal, from there. */
  private async delete(step: ProvenStep, fromTerminal?: string): Promise<void> {
    if (fromTerminal) {
      const stateMachineArn = `arn:aws:states:us-east-1:123456789012:stateMachine:${fromTerminal}`;
      await callAws(this.product.awsEndpoint, 'DeleteStateMachine', { stateMachineArn });
      return;
    }
    const machines = new MachinesPage(this.page, this.manner.language, this.manner.hand);
    await machines.delete(this.product.url, step.machine!.name);
    await this.sandbox.open(this.product.url, step.path);
  }
}

/** The clock of the proofs stands at the first hour of 2026: a moment of it is one that comes soon. */
function inTimeToCome(input: unknown): unknown {
  const soon = new Date(Date.now() + 5000).toISOString();
  return JSON.parse(JSON.stringify(input).replaceAll(/2026-01-01T00:\d\d:\d\dZ/g, soon));
}

function draftName(step: ProvenStep, id: string, language: Language): string | RegExp {
  const index = step.drafts.findIndex((draft) => draft.id === id);
  return step.drafts[index]?.label?.[language] ?? new RegExp(` ${index + 1}$`);
}
