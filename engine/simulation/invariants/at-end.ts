import type { Store } from '../../host/ports';
import type { Witness } from '../disk/witness';
import { short } from '../world/trace';
import type { World } from '../world/world';

/** What holds when all has come to its end: the disk shows what was written to it, and nothing is left over. */
export async function checkAtEnd(world: World, witness: Witness, disk: Store): Promise<void> {
  for (const { record } of witness.open) world.fail(`${short(record.arn)} never ends`);
  for (const arn of await disk.mapRuns.running()) world.fail(`${short(arn)} never ends`);
  for (const [arn, { record, snapshot, events }] of witness.executions) {
    const kept = await disk.executions.find(arn);
    const keptSnapshot = await disk.executions.findSnapshot(arn);
    const { items } = await disk.executions.history(arn, { limit: 30_000, reverse: false });
    if (JSON.stringify(kept) !== JSON.stringify(record))
      world.fail(`${short(arn)}: the disk has another record`);
    if (JSON.stringify(keptSnapshot) !== JSON.stringify(snapshot))
      world.fail(`${short(arn)}: the disk has another snapshot`);
    if (JSON.stringify(items) !== JSON.stringify(events))
      world.fail(`${short(arn)}: the disk has another history`);
  }
  await checkMapRuns(world, witness, disk);
}

/** A Map Run counts its children as they are. */
async function checkMapRuns(world: World, witness: Witness, disk: Store): Promise<void> {
  const records = [...witness.executions.values()].map(({ record }) => record);
  const parents = records.filter(({ mapRun }) => mapRun === undefined).map(({ arn }) => arn);
  for (const parent of parents) {
    const { items: runs } = await disk.mapRuns.list(parent, { limit: 1_000 });
    for (const { arn, status, executionCounts } of runs) {
      const children = records.filter(({ mapRun }) => mapRun?.arn === arn);
      const succeeded = new Set(
        children.filter(({ status }) => status === 'SUCCEEDED').map(({ mapRun }) => mapRun!.child),
      );
      if (executionCounts.succeeded !== succeeded.size)
        world.fail(
          `${short(arn)} (${status}) counts ${executionCounts.succeeded} of ${succeeded.size} that succeeded`,
        );
    }
  }
}
