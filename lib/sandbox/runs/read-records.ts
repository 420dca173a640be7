import type { LogQuery, LogReader } from '@/lib/targets/log-reader';
import { readLogRecord, type LogRecord } from '../history/log-record';

/** A search through a long log answers with empty pages on its way; this many are enough for one look. */
const pagesMax = 20;

export interface RecordPage {
  readonly records: readonly LogRecord[];
  readonly nextToken?: string;
}

/** Reads on until there is something to show. */
export async function readRecords(logs: LogReader, query: LogQuery): Promise<RecordPage> {
  let { nextToken } = query;
  for (let page = 0; page < pagesMax; page++) {
    const { events, ...rest } = await logs.filter({ ...query, nextToken });
    const records = events.flatMap((event) => readLogRecord(event) ?? []);
    nextToken = rest.nextToken;
    if (records.length > 0 || nextToken === undefined) return { records, nextToken };
  }
  return { records: [], nextToken };
}

/** The filter pattern for what one execution wrote, or with `type` only some of it. */
export function recordsOf(executionArn: string, type?: string): string {
  const isOne = `$.execution_arn = "${executionArn}"`;
  return type === undefined ? `{ ${isOne} }` : `{ ${isOne} && $.type = "${type}" }`;
}
