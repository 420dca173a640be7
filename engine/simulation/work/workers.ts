import type { Json } from '../../base/json';
import { waitingsOf } from '../../host/time/at-rest';
import type { Witness } from '../disk/witness';
import type { Processes } from '../processes/processes';
import type { TokenHolders } from './token-holders';

export const ACTIVITY = 'arn:aws:states:us-east-1:123456789012:activity:work';
const POLLS_MAX = 2;

/** Workers of the activity: they ask for tasks, and answer as whoever holds a token does. */
export class Workers {
  private polls = 0;

  constructor(
    private readonly processes: Processes,
    private readonly holders: TokenHolders,
    private readonly witness: Witness,
  ) {}

  /** Whether a task waits for one of them. */
  get areWanted(): boolean {
    return this.witness.open.some(({ snapshot }) =>
      waitingsOf(snapshot).some(
        (waiting) => waiting.kind === 'task' && waiting.resource === ACTIVITY && !waiting.isTaken,
      ),
    );
  }

  poll(): void {
    if (this.polls >= POLLS_MAX) return;
    const polling = this.processes.call('GetActivityTask', { activityArn: ACTIVITY }, '');
    if (!polling) return;
    this.polls++;
    void polling.then((answer) => {
      this.polls--;
      if (answer.kind !== 'answered' || typeof answer.output.taskToken !== 'string') return;
      this.holders.give(answer.output.taskToken, JSON.parse(answer.output.input as string) as Json);
    });
  }
}
