import type { SelectedRun } from './run-types';

/** An execution and its history as one JSON text, in AWS's own words. */
export function exportRun({ description, definition, events }: SelectedRun): string {
  const { $metadata: _metadata, ...execution } = description ?? { $metadata: {} };
  return JSON.stringify({ execution, definition, events }, null, 2);
}

/** What a file with it is called. */
export function exportName({ description, arn }: SelectedRun): string {
  return `${description?.name ?? arn.split(':')[7] ?? 'execution'}.json`;
}
