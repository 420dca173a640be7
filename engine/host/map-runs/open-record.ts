import type { MapRunSettings } from '../../machine/command';
import { noCounts } from '../../map-runs/counts';
import type { EarlyEnd } from './map-run-end';
import type { MapRunRecord } from './map-run-record';
import { persist, type MapRunSurroundings, type Parent } from './surroundings';

interface Opening {
  readonly mapRun: string;
  readonly settings: MapRunSettings;
}

/** The record of a Map Run: a new one, the one it has, or that one opened again by a redrive. */
export async function openRecord(
  around: MapRunSurroundings,
  parent: Parent,
  { mapRun, settings }: Opening,
): Promise<MapRunRecord> {
  const { store } = around.ports;
  const now = around.timeOf(parent.record.arn);
  const found = await persist(around, () => store.mapRuns.find(mapRun));
  const redriveCount = settings.redriveCount ?? 0;
  if (!found) {
    const created = { ...newRecord(parent, { mapRun, settings }), startDate: now, redriveCount };
    await persist(around, () => store.mapRuns.create(created));
    return created;
  }
  if (redriveCount <= found.redriveCount) return found;
  const { stopDate: _stopDate, error: _error, cause: _cause, ...kept } = found;
  const reopened = { ...kept, status: 'RUNNING', redriveCount, redriveDate: now } as const;
  await persist(around, () => store.mapRuns.update(reopened));
  return reopened;
}

function newRecord(parent: Parent, { mapRun, settings }: Opening) {
  return {
    arn: mapRun,
    executionArn: parent.record.arn,
    // From `…:mapRun:<name>/<label>:<uuid>`.
    stateMachineArn: mapRun.replace(':mapRun:', ':stateMachine:').replace(/:[^:]*$/, ''),
    status: 'RUNNING',
    maxConcurrency: settings.maxConcurrency,
    toleratedFailureCount: settings.toleratedCount ?? 0,
    toleratedFailurePercentage: settings.toleratedPercentage ?? 0,
    itemCounts: noCounts(),
    executionCounts: noCounts(),
  } as const;
}

/** Writes down that the run is over. */
export async function closeRecord(
  around: MapRunSurroundings,
  record: MapRunRecord,
  end: EarlyEnd | { readonly status: 'SUCCEEDED' },
): Promise<void> {
  const { store } = around.ports;
  const reason = end.status === 'FAILED' ? { error: end.error, cause: end.cause } : {};
  const closed = { ...record, status: end.status, stopDate: around.timeOf(record.executionArn), ...reason };
  await persist(around, () => store.mapRuns.update(closed));
}
