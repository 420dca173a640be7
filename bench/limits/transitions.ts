import { order } from '../workloads';

/**
 * The least work a transition of AWS can be: its output as text once, and two events. What nobody can be faster
 * than in JavaScript, in transitions a second; measured for a moment right beside what it is compared with.
 */
export function transitionsLimit(ms = 150): number {
  const perHistory = 100;
  const text = JSON.stringify(order);
  return ratePerSecond(ms, perHistory, () => {
    const history: object[] = [];
    let value: object = order;
    let entered = text;
    for (let n = 0; n < perHistory; n += 1) {
      history.push(
        event(history.length + 1, 'PassStateEntered', {
          stateEnteredEventDetails: { name: 'S', input: entered },
        }),
      );
      value = { ...value, last: { n } };
      entered = JSON.stringify(value);
      history.push(
        event(history.length + 1, 'PassStateExited', {
          stateExitedEventDetails: { name: 'S', output: entered },
        }),
      );
    }
    return history;
  });
}

function event(id: number, type: string, details: object): object {
  return { id, previousEventId: id - 1, timestamp: Date.now(), type, ...details };
}

/** Calls `once` for about `ms`; `units` is what one call counts for. */
export function ratePerSecond(ms: number, units: number, once: () => unknown): number {
  const begun = performance.now();
  let calls = 0;
  do {
    once();
    calls += 1;
  } while (performance.now() - begun < ms);
  return (calls * units * 1_000) / (performance.now() - begun);
}

export async function ratePerSecondAsync(
  ms: number,
  units: number,
  once: () => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  let calls = 0;
  do {
    await once();
    calls += 1;
  } while (performance.now() - begun < ms);
  return (calls * units * 1_000) / (performance.now() - begun);
}
