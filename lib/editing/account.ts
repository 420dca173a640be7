import { ListActivitiesCommand, ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import type { Target } from '@/lib/targets/target';

export interface AccountArns {
  readonly machines: readonly string[];
  readonly activities: readonly string[];
}

const freshMs = 10_000;
const none: AccountArns = { machines: [], activities: [] };

/** ARNs of what the account has, asked for when somebody may write one. */
export class Account {
  private known: Promise<AccountArns> = Promise.resolve(none);
  private askedAt = -Infinity;

  constructor(private readonly client: Target['client']) {}

  /** Nothing when the account does not answer: a suggestion is no reason to complain. */
  arns(now: number): Promise<AccountArns> {
    if (now - this.askedAt > freshMs) {
      this.askedAt = now;
      this.known = this.ask().catch(() => none);
    }
    return this.known;
  }

  private async ask(): Promise<AccountArns> {
    const [machines, activities] = await Promise.all([
      this.client.send(new ListStateMachinesCommand({ maxResults: 100 })),
      this.client.send(new ListActivitiesCommand({ maxResults: 100 })),
    ]);
    return {
      machines: (machines.stateMachines ?? []).flatMap(({ stateMachineArn }) => stateMachineArn ?? []),
      activities: (activities.activities ?? []).flatMap(({ activityArn }) => activityArn ?? []),
    };
  }
}
