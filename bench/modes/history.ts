import type { AwsEndpoint } from '../engines/aws-endpoint';
import { transitionsLimit } from '../limits/transitions';
import { spread, type Spread } from '../statistics';
import { assertOutput, workloads } from '../workloads';

export interface HistoryPages {
  readonly events: number;
  readonly firstMs: Spread;
  readonly lastMs: Spread;
  readonly reverseMs: Spread;
  /** All pages, one after the other. */
  readonly wholeMs: Spread;
  readonly machine: number;
}

const maxResults = 1_000;
const callsEach = 20;
const wholes = 3;

interface Page {
  readonly events: readonly { readonly id: number; readonly type: string }[];
  readonly nextToken?: string;
}

/** Pages of 1,000 of the history of an execution that has just under 25,000 events. */
export async function measureHistory(engine: AwsEndpoint): Promise<HistoryPages> {
  const workload = workloads.history;
  const machine = await engine.create(workload);
  const executionArn = await engine.start(machine, workload.input);
  assertOutput(workload, await engine.outcome(executionArn));
  const page = async (body: object) =>
    (await engine.call('GetExecutionHistory', { executionArn, maxResults, ...body })) as unknown as Page;

  const tokens = await walk(page);
  const events = (tokens.length - 1) * maxResults + tokens.lastPage.events.length;
  assertPages(await page({}), tokens.lastPage, await page({ reverseOrder: true }), events);
  return {
    events,
    firstMs: await timed(callsEach, () => page({})),
    lastMs: await timed(callsEach, () => page({ nextToken: tokens.last })),
    reverseMs: await timed(callsEach, () => page({ reverseOrder: true })),
    wholeMs: await timed(wholes, () => walk(page)),
    machine: transitionsLimit(),
  };
}

async function walk(page: (body: object) => Promise<Page>) {
  let lastPage = await page({});
  let last: string | undefined;
  let length = 1;
  while (lastPage.nextToken) {
    last = lastPage.nextToken;
    lastPage = await page({ nextToken: last });
    length += 1;
  }
  return { last, lastPage, length };
}

function assertPages(first: Page, last: Page, reverse: Page, events: number): void {
  const found = [
    first.events[0]?.id,
    last.events.at(-1)?.id,
    last.events.at(-1)?.type,
    reverse.events[0]?.id,
  ];
  const expected = [1, events, 'ExecutionSucceeded', events];
  if (String(found) !== String(expected))
    throw new Error(`wrong pages: ${String(found)}, not ${String(expected)}`);
}

async function timed(calls: number, once: () => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (let n = 0; n < calls; n += 1) {
    const begun = performance.now();
    await once();
    times.push(performance.now() - begun);
  }
  return spread(times);
}
