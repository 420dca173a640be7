import { expect } from '@playwright/test';
import { callAws } from './aws';
import type { Call } from './lab-proof';
import type { ApprovalsQueue } from './pages/approvals-queue';
import type { SandboxPage } from './pages/sandbox-page';

interface Places {
  readonly sandbox: SandboxPage;
  readonly queue: ApprovalsQueue;
  readonly awsEndpoint: string;
}

/** Refusals that the page itself makes, before AWS could. */
const refusedByPage = /No es JSON|This is not JSON/;

/** Who brings a task token back: below its message in the page, and as a program would where no message has it. */
export class TokenHolder {
  private message = { queue: '', id: '' };

  constructor(private readonly places: Places) {}

  async does({ service, operation, input, answer }: Call): Promise<void> {
    const { sandbox } = this.places;
    switch (`${service} ${operation}`) {
      case 'sfn ListExecutions':
        // They are listed beside the drawing.
        return;
      case 'sfn StopExecution':
        return sandbox.stop();
      case 'sqs ReceiveMessage':
        return this.read(String(input.QueueUrl).split('/').at(-1)!);
      case 'sfn SendTaskSuccess':
        return this.answer(input, errorIn(answer));
      default:
        throw new Error(`Nobody has shown the student how to call ${service} ${operation}`);
    }
  }

  private async read(queue: string): Promise<void> {
    this.message = { queue, id: await this.places.queue.sentTo(queue) };
    await this.places.queue.leave();
  }

  private async answer({ taskToken, output }: Call['input'], error: string | undefined): Promise<void> {
    if (typeof taskToken === 'string') {
      const said: unknown = await callAws(this.places.awsEndpoint, 'SendTaskSuccess', {
        taskToken,
        output,
      }).catch(String);
      return expect(said).toContain(error);
    }
    const { queue, id } = this.message;
    await this.places.queue.sentTo(queue);
    await this.places.queue.sayYes(id, String(output), error === 'InvalidOutput' ? refusedByPage : error);
    await this.places.queue.leave();
  }
}

function errorIn(answer: unknown): string | undefined {
  return (answer as { error?: string } | undefined)?.error;
}
