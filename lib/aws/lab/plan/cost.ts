import type { CostLine, Plan, PlannedMachine } from '@/lib/account/contract';
import { expressCost } from '@/lib/studio/machine/bill/cost';
import { publishedPrices } from '@/lib/studio/machine/bill/prices';
import { definitionUse } from './definition-use';
import prices from './prices.json';

/** A lab (or the studio) as far as money is concerned. */
export interface Work {
  readonly machine: PlannedMachine;
  /** What else is run in the lab. */
  readonly definitions: readonly string[];
  /** How many executions the checks of the lab start when all are run once. */
  readonly checkRuns: number;
}

/** How often somebody is taken to run the checks, and their own machine. */
const CHECKS_TIMES = 10;
const OWN_RUNS = 50;
/** The longest an Express execution may take. */
const EXPRESS_MS = 300_000;
const EXPRESS_MB = 64;
/** Ten seconds with 128 MB. */
const LAMBDA_GB_SECONDS = 10 * 0.125;
/** Of an event with its data, as it is written into a log. */
const EVENT_GB = 4 / 1_000_000;
const EVENTS_PER_TRANSITION = 2;

/** What working through it once can cost at most, without the free tier; elsewhere than in us-east-1 as in the dearest region. */
export function costAtMost({ machine, definitions, checkRuns }: Work, region: string): Plan['costAtMost'] {
  const runs = OWN_RUNS + checkRuns * CHECKS_TIMES;
  const uses = [machine.definition, ...definitions].map(definitionUse);
  const most = (of: keyof (typeof uses)[number]) => Math.max(...uses.map((use) => use[of])) * runs;
  const used: Used = {
    machine,
    runs,
    transitions: most('transitions'),
    lambdaCalls: most('lambdaCalls'),
    serviceCalls: most('serviceCalls'),
  };
  const times = region === prices.region ? 1 : prices.dearestRegionTimes;
  const because = [transitions(used), requests(used), lambda(used), logs(used)]
    .filter(({ quantity }) => quantity > 0)
    .map((line) => ({ ...line, dollars: line.dollars * times }));
  return { dollars: because.reduce((all, { dollars }) => all + dollars, 0), because };
}

interface Used {
  readonly machine: PlannedMachine;
  readonly runs: number;
  readonly transitions: number;
  readonly lambdaCalls: number;
  readonly serviceCalls: number;
}

/** Express executions pay for none. */
function transitions({ machine, transitions: count }: Used): CostLine {
  const quantity = machine.type === 'EXPRESS' ? 0 : count;
  return {
    what: 'transitions',
    quantity,
    dollars: (quantity / 1000) * publishedPrices.standard.perThousandTransitions,
  };
}

function requests({ machine, runs, serviceCalls }: Used): CostLine {
  const isExpress = machine.type === 'EXPRESS';
  const use = { executions: runs, durationMs: EXPRESS_MS, memoryMb: EXPRESS_MB };
  const express = isExpress ? expressCost(use, publishedPrices).total : 0;
  return {
    what: 'requests',
    quantity: serviceCalls + (isExpress ? runs : 0),
    dollars: express + (serviceCalls / 1_000_000) * prices.requests.perMillion,
  };
}

function lambda({ lambdaCalls: quantity }: Used): CostLine {
  const { perMillionRequests, perGbSecond } = prices.lambda;
  const each = perMillionRequests / 1_000_000 + LAMBDA_GB_SECONDS * perGbSecond;
  return { what: 'lambda', quantity, dollars: quantity * each };
}

/** Machines write when they are told to, functions always. */
function logs({ machine, transitions: count, lambdaCalls }: Used): CostLine {
  const isTold = machine.logs === true || machine.type === 'EXPRESS';
  const quantity = ((isTold ? count * EVENTS_PER_TRANSITION : 0) + lambdaCalls) * EVENT_GB;
  return { what: 'logs', quantity, dollars: quantity * (prices.logs.perGbWritten + prices.logs.perGbMonth) };
}
