import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { poll, type Polling } from './poll';
import type { ExecutionObserver, StopWatching } from '../target';

/** The most AWS gives at once. */
const pageSize = 1_000;

interface Watched extends Pick<Polling, 'firstPauseMs' | 'longestPauseMs'> {
  readonly client: SFNClient;
  readonly executionArn: string;
}

/** Reports until the execution has ended. */
export function watchExecution(watched: Watched, observer: ExecutionObserver): StopWatching {
  const history = new HistoryReader(watched);
  const { firstPauseMs, longestPauseMs } = watched;
  return poll({
    firstPauseMs,
    longestPauseMs,
    look: (stopped) => report(watched, history, observer, stopped),
    onProblem: observer.onProblem,
  });
}

/** The description is asked first: when it says the execution has ended, the history read after it is whole. */
async function report(
  { client, executionArn }: Watched,
  history: HistoryReader,
  observer: ExecutionObserver,
  abortSignal: AbortSignal,
): Promise<boolean> {
  const description = await client.send(new DescribeExecutionCommand({ executionArn }), { abortSignal });
  const onPage = (events: readonly HistoryEvent[]) =>
    abortSignal.aborted || observer.onUpdate({ description, events, isPartial: true });
  const events = await history.read(abortSignal, onPage);
  if (abortSignal.aborted) return true;
  observer.onUpdate({ description, events });
  return description.status !== 'RUNNING';
}

/** Reads on from the last page seen: a token is given only for pages that exist, so that page is asked again and known events dropped. */
class HistoryReader {
  private events: readonly HistoryEvent[] = [];
  private lastPage: string | undefined;

  constructor(private readonly watched: Watched) {}

  /** `onPage` is told what there is so far while there is more to come: soon at first, then after twice as many pages. */
  async read(
    abortSignal: AbortSignal,
    onPage: (events: readonly HistoryEvent[]) => void,
  ): Promise<readonly HistoryEvent[]> {
    const { client, executionArn } = this.watched;
    for (let pages = 1; ; pages++) {
      const page = await client.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: pageSize, nextToken: this.lastPage }),
        { abortSignal },
      );
      this.append(page.events ?? []);
      if (!page.nextToken) return this.events;
      if (isPowerOfTwo(pages)) onPage(this.events);
      this.lastPage = page.nextToken;
    }
  }

  private append(page: readonly HistoryEvent[]): void {
    const known = this.events.at(-1)?.id ?? 0;
    const fresh = page.filter((event) => (event.id ?? 0) > known);
    if (fresh.length > 0) this.events = [...this.events, ...fresh];
  }
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
