import type { Owner } from '../../../base/arn';
import type { FunctionLogLine } from '../../../host/functions';
import type { Services } from '../../base/services';

const EVENTS_MAX = 5_000;

interface Stream {
  readonly owner: Owner;
  readonly group: string;
  readonly stream: string;
  waiting: FunctionLogLine[];
  isThere: boolean;
}

/** Writes log streams behind the answers: what comes while one call is under way goes with the next. */
export class LogWriter {
  private readonly streams = new Map<string, Stream>();

  constructor(private readonly services: Services) {}

  write(
    owner: Owner,
    where: { readonly group: string; readonly stream: string },
    lines: readonly FunctionLogLine[],
  ): void {
    if (!this.services.has('cloudwatchlogs')) return;
    const key = [owner.account, owner.region, where.group, where.stream].join(' ');
    const stream = this.streams.get(key);
    if (stream) return void stream.waiting.push(...lines);
    const { partition, region, account } = owner;
    const begun: Stream = {
      owner: { partition, region, account },
      ...where,
      waiting: [...lines],
      isThere: false,
    };
    this.streams.set(key, begun);
    // The log of a function is no part of its answer: what cannot be written is lost, as on AWS.
    void this.drain(begun)
      .catch(() => undefined)
      .finally(() => this.streams.delete(key));
  }

  private async drain(stream: Stream): Promise<void> {
    while (stream.waiting.length > 0) {
      const lines = stream.waiting.splice(0, EVENTS_MAX);
      await this.put(
        stream,
        [...lines].sort((left, right) => left.at - right.at),
      );
    }
  }

  private async put(stream: Stream, lines: readonly FunctionLogLine[]): Promise<void> {
    const { group: logGroupName, stream: logStreamName } = stream;
    const logEvents = lines.map(({ at, text }) => ({
      timestamp: Math.round(at),
      message: text.slice(0, 250_000) || ' ',
    }));
    const put = () => this.call(stream, 'PutLogEvents', { logGroupName, logStreamName, logEvents });
    if (await put()) return;
    await this.call(stream, 'CreateLogGroup', { logGroupName });
    await this.call(stream, 'CreateLogStream', { logGroupName, logStreamName });
    await put();
  }

  private async call(
    { owner }: Stream,
    operation: string,
    input: Parameters<Services['call']>[2],
  ): Promise<boolean> {
    try {
      await this.services.call('cloudwatchlogs', operation, input, owner);
      return true;
    } catch {
      return false;
    }
  }
}
