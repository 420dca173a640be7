import type { LogStreamRecord } from '../../../host/logging/log-store';

export interface StreamRow {
  readonly ordinal: number;
  readonly name: string;
  readonly created_at: number;
  readonly first_event_at: number | null;
  readonly last_event_at: number | null;
  readonly last_ingestion_at: number | null;
}

export function readStream(row: StreamRow, groupArn: string): LogStreamRecord {
  const record = { groupArn, name: row.name, creationTime: row.created_at };
  if (row.last_event_at === null) return record;
  return {
    ...record,
    firstEventTimestamp: row.first_event_at!,
    lastEventTimestamp: row.last_event_at,
    lastIngestionTime: row.last_ingestion_at!,
  };
}
