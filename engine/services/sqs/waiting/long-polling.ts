import { own, type JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { UnavailableError } from '../../../base/unavailable-error';
import type { Clock } from '../../../host/ports';
import type { Api, Caller, Output } from '../../../service/operation';
import { Arrivals } from './arrivals';
import { WAITING, type Waiting } from './waiting';

/** Other engines on the same store may have sent something of which nobody here has heard. */
const LOOK_AGAIN: Millis = 2_000;

/** ReceiveMessage that waits for a message between its transactions, never within one. */
export function withLongPolling(api: Api, clock: Clock): Api & { endPolls(): void } {
  const arrivals = new Arrivals(clock);
  return {
    ...api,
    endPolls: () => arrivals.end(),

    async call(name, body, caller) {
      if (name === 'ReceiveMessage') return poll(body, caller, { api, clock, arrivals });
      const output = await api.call(name, body, caller);
      arrivals.announce(queueOf(body));
      return output;
    },
  };
}

function queueOf(body: JsonObject): string {
  return String(own(body, 'QueueUrl') ?? '')
    .split('/')
    .at(-1)!;
}

interface Ports {
  readonly api: Api;
  readonly clock: Clock;
  readonly arrivals: Arrivals;
}

async function poll(body: JsonObject, caller: Caller, { api, clock, arrivals }: Ports): Promise<Output> {
  const began = clock.now();
  const isTooLate = arrivals.hasEnded;
  let isGone = false;
  let arrival = arrivals.listen(queueOf(body));
  caller.whenGone?.(() => {
    isGone = true;
    arrival.wake();
  });
  try {
    for (let count = 0; ; count++) {
      const output = await api.call('ReceiveMessage', body, { ...caller, ...journalOf(caller, count) });
      const { [WAITING]: hidden, ...answer } = output;
      const { seconds, movedTo, nextAt = Infinity } = hidden as Waiting;
      if (movedTo !== undefined) arrivals.announce(movedTo);
      const deadline = began + seconds * 1000;
      const isOver = answer.Messages !== undefined || clock.now() >= deadline || isGone;
      // Who polls on and on would never rest any more if this were no error.
      if (!isOver && isTooLate) throw new UnavailableError('The engine is ending');
      if (isOver || arrivals.hasEnded) return answer;
      await arrival.until(Math.min(deadline, nextAt, clock.now() + LOOK_AGAIN));
      arrival = arrivals.listen(queueOf(body));
    }
  } finally {
    arrival.wake();
  }
}

/** Each look is a call of its own: what the first one found, nothing, is not the answer. */
function journalOf({ journal }: Caller, count: number): Pick<Caller, 'journal'> {
  return journal === undefined || count === 0 ? {} : { journal: `${journal}#${count}` };
}
