import { utf8Length } from '../base/json';
import { LOG_PAGE_BYTES_MAX } from '../base/limits';
import type { LogEventQuery, LogEventRecord, LogStore } from '../host/logging/log-store';

/** Events read from the store at once: few enough that even the largest ones do no harm. */
const CHUNK = 100;

type Reading = Omit<LogEventQuery, 'limit'>;

/** All events a query asks for, one after another. */
export async function* readEvents(logs: LogStore, query: Reading): AsyncGenerator<LogEventRecord> {
  let { after } = query;
  for (;;) {
    const events = await logs.events({ ...query, after, limit: CHUNK });
    yield* events;
    if (events.length < CHUNK) return;
    after = events.at(-1);
  }
}

/** One page of them: `limit` events, or as many as fit into a page. */
export async function readPage(logs: LogStore, query: Reading, limit: number): Promise<LogEventRecord[]> {
  const page: LogEventRecord[] = [];
  let bytes = 0;
  for await (const event of readEvents(logs, query)) {
    bytes += utf8Length(event.message);
    if (page.length > 0 && bytes > LOG_PAGE_BYTES_MAX) break;
    page.push(event);
    if (page.length === limit) break;
  }
  return page;
}
