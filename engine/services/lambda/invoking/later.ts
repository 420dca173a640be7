import type { Json, JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Deliver, Delivered } from '../../base/courier';
import type { FunctionVersion } from '../records/functions';
import { referenceOf } from '../records/reference';
import { reportEnd } from './destinations';
import type { Invoker } from './invoke';

/** The delivery of an invocation that nobody waits for. */
export const LATER = 'lambda:invoke';

export interface Later {
  readonly arn: string;
  readonly id: string;
  /** JSON text. */
  readonly event: string;
  readonly clientContext?: string | undefined;
  /** So often it was begun already. */
  readonly begun: number;
  readonly since: Millis;
}

const RETRIES = 2;
const AGE_SECONDS_MAX = 21_600;
const PAUSES_MS: readonly Millis[] = [60_000, 120_000];
const THROTTLED_MS: Millis = 1_000;

/** Runs it, twice more when it fails, and tells destinations or the dead-letter queue how it ended. */
export function deliverLater(invoker: Invoker): Deliver {
  return async (body) => {
    const later = body as unknown as Later;
    const [, partition = '', , region = '', account = ''] = later.arn.split(':');
    const where = referenceOf(later.arn, { partition, region, account });
    const config = await invoker.configured(where).catch(() => undefined);
    const run = await attempt(invoker, later);
    if (run === 'gone') return { kind: 'done' };
    const now = invoker.ports.clock.now();
    if (run === 'throttled') return { kind: 'again', at: now + THROTTLED_MS };
    const begun = later.begun + 1;
    const { retries = RETRIES, ageSeconds = AGE_SECONDS_MAX } = config ?? {};
    if (run.outcome.kind === 'failed' && begun <= retries) {
      const at = now + PAUSES_MS[begun - 1]!;
      if (at - later.since <= ageSeconds * 1000) return again(at, { ...later, begun });
    }
    await reportEnd(invoker.ports, { later: { ...later, begun }, where, ...run, config, now });
    return { kind: 'done' };
  };
}

type Attempt = Awaited<ReturnType<Invoker['run']>> & { readonly version: FunctionVersion };

async function attempt(invoker: Invoker, later: Later): Promise<Attempt | 'gone' | 'throttled'> {
  const [, partition = '', , region = '', account = ''] = later.arn.split(':');
  const where = referenceOf(later.arn, { partition, region, account });
  const { id, event, clientContext, begun } = later;
  try {
    return await invoker.run({ where, id, journal: `${id}#${begun}`, event, clientContext });
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 'TooManyRequestsException') return 'throttled';
    if (typeof code === 'string') return 'gone';
    throw error;
  }
}

function again(at: Millis, later: Later): Delivered {
  return { kind: 'again', at, body: JSON.parse(JSON.stringify(later)) as JsonObject as Json };
}
