import * as members from '../members';
import { operation, type Call } from '../operation';
import { ownMachineArn } from '../machines/machine-arn';

export const deleteStateMachine = operation({
  name: 'DeleteStateMachine',
  input: { stateMachineArn: members.arn() },

  async handle({ stateMachineArn }, call) {
    const arn = ownMachineArn(stateMachineArn, call);
    // Deleting one that is not there succeeds (recorded).
    if (arn === undefined) return {};
    return call.turns(arn, async () => {
      call.deleting.add(arn);
      try {
        await stopExecutions(arn, call);
        await call.store.stateMachines.delete(arn);
      } finally {
        call.deleting.delete(arn);
      }
      return {};
    });
  },
});

/** NOTE: AWS ends them at their next transition, which may take them a year; here they end at once. */
async function stopExecutions(stateMachineArn: string, { store, host }: Call): Promise<void> {
  let after: string | undefined;
  do {
    const filter = { stateMachineArn, status: 'RUNNING' } as const;
    const page = await store.executions.list(filter, { limit: 100, after });
    await Promise.all(page.items.map(({ arn }) => host.stop(arn, {})));
    after = page.next;
  } while (after !== undefined);
}
