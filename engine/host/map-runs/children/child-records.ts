import type { ChildStatus } from '../../../map-runs/counts';
import type { ChildResult } from '../../../map-runs/results/child-result';
import type { ExecutionRecord } from '../../records';
import type { Child } from './children';
import type { MapRunRecord } from '../map-run-record';
import { persist, type MapRunSurroundings } from '../surroundings';

const PAGE = 1_000;

/** The executions of a Map Run by the place of their child. Of a child that ran more than once, the latest. */
export async function childRecords(
  around: MapRunSurroundings,
  mapRunArn: string,
): Promise<ReadonlyMap<number, ExecutionRecord>> {
  const { executions } = around.ports.store;
  const found = new Map<number, ExecutionRecord>();
  let after: string | undefined;
  do {
    const request = { limit: PAGE, ...(after !== undefined && { after }) };
    const page = await persist(around, () => executions.list({ mapRunArn }, request));
    for (const record of page.items) {
      const child = record.mapRun!.child;
      if (!found.has(child)) found.set(child, record);
    }
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** What came of each child, in order. */
export function resultsOf(
  children: readonly Child[],
  records: ReadonlyMap<number, ExecutionRecord>,
): readonly ChildResult[] {
  return children.map(({ input }, child) => {
    const record = records.get(child);
    if (!record) return { status: 'PENDING', input };
    return { status: record.status, input, execution: { ...record, redriveCount: record.redriveCount ?? 0 } };
  });
}

/** How the children stand in this run: one that failed before its last redrive runs again. */
export function standings(
  records: ReadonlyMap<number, ExecutionRecord>,
  { redriveDate }: MapRunRecord,
): ReadonlyMap<number, ChildStatus> {
  const standing = ({ status, stopDate }: ExecutionRecord): ChildStatus => {
    if (status === 'RUNNING' || status === 'SUCCEEDED') return status;
    return redriveDate !== undefined && stopDate! <= redriveDate ? 'PENDING_REDRIVE' : status;
  };
  return new Map([...records].map(([child, record]) => [child, standing(record)]));
}
