import type { ExecutionRecord } from '../records';

interface Awaited {
  readonly promise: Promise<ExecutionRecord>;
  readonly resolve: (record: ExecutionRecord) => void;
}

/** Who waits for the end of which execution, wherever that is meanwhile. */
export class Endings {
  private readonly awaited = new Map<string, Awaited>();

  /** Resolves once the execution is closed, with its record; never when another owner closes it. */
  of(arn: string): Promise<ExecutionRecord> {
    let awaited = this.awaited.get(arn);
    if (!awaited) this.awaited.set(arn, (awaited = newAwaited()));
    return awaited.promise;
  }

  declare(record: ExecutionRecord): void {
    this.awaited.get(record.arn)?.resolve(record);
    this.awaited.delete(record.arn);
  }
}

function newAwaited(): Awaited {
  let resolve: Awaited['resolve'] = () => {};
  const promise = new Promise<ExecutionRecord>((settle) => (resolve = settle));
  return { promise, resolve };
}
