import { Roster } from '../../map-runs/roster';
import { childRecords } from './children/child-records';
import { closeRecord } from './open-record';
import { persist, type MapRunSurroundings } from './surroundings';

/**
 * Ends a run whose Map state is gone: the engine was killed between the end of the one and of the other. Which
 * children were still to be started, nobody knows any more.
 */
export async function abandon(around: MapRunSurroundings, mapRun: string): Promise<void> {
  const { store } = around.ports;
  const record = await persist(around, () => store.mapRuns.find(mapRun));
  if (!record) return;
  const running = [...(await childRecords(around, mapRun)).values()].filter(
    ({ status }) => status === 'RUNNING',
  );
  await Promise.all(running.map(({ arn }) => persist(around, () => around.host.stop(arn, {}))));
  const children = [...(await childRecords(around, mapRun)).values()];
  const roster = new Roster(
    children.map(({ mapRun }) => mapRun!.itemCount),
    new Map(children.map(({ status }, child) => [child, status])),
  );
  const { itemCounts, executionCounts } = roster;
  await closeRecord(around, { ...record, itemCounts, executionCounts }, { status: 'ABORTED' });
}
