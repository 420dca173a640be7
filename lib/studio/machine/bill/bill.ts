import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import { billedDuration, billedMemory, estimatedMemory, expressCost, standardCost } from './cost';
import type { ExpressCost } from './cost';
import type { PriceTable } from './prices';
import { standardOnly, type StandardOnly } from './standard-only';
import { lanesOf, transitionsOf, type RunTransitions } from './transitions';

/** What is priced: a run that is known in full. */
export type BilledRun = Pick<SelectedRun, 'visits' | 'events' | 'definition' | 'billing' | 'description'>;

/** What one run uses, whatever the prices are. */
export interface RunUse {
  readonly transitions: RunTransitions;
  readonly durationMs: number;
  readonly memoryMb: number;
  /** Said by AWS's billing details, or estimated. */
  readonly isMeasured: boolean;
  /** Why it could not run as Express. */
  readonly standardOnly: readonly StandardOnly[];
}

export interface Bill {
  /** Of one run, without the free tier: what it costs once that is used up. */
  readonly standardOnce: number;
  readonly expressOnce: number;
  readonly standardMonthly: number;
  readonly expressMonthly: ExpressCost;
}

export function usageOf(run: BilledRun): RunUse {
  const transitions = transitionsOf(run.visits, run.events);
  const { billing } = run;
  const durationMs = billing?.billedDurationInMilliseconds ?? lasted(run);
  return {
    transitions,
    durationMs: billedDuration(durationMs),
    memoryMb: billedMemory(billing?.billedMemoryUsedInMB ?? estimated(run)),
    isMeasured: billing !== undefined,
    standardOnly: standardOnly(run.definition, durationMs),
  };
}

export function billOf(
  { transitions, durationMs, memoryMb }: RunUse,
  perMonth: number,
  prices: PriceTable,
): Bill {
  const express = (executions: number) => expressCost({ executions, durationMs, memoryMb }, prices);
  return {
    standardOnce: transitions.total * perTransition(prices),
    expressOnce: express(1).total,
    standardMonthly: standardCost(transitions.total * perMonth, prices),
    expressMonthly: express(perMonth),
  };
}

export function perTransition({ standard }: PriceTable): number {
  return standard.perThousandTransitions / 1000;
}

function lasted({ description, events }: BilledRun): number {
  const start = description?.startDate ?? events[0]?.timestamp;
  const end = description?.stopDate ?? events.at(-1)?.timestamp;
  return start && end ? Math.max(0, end.getTime() - start.getTime()) : 0;
}

function estimated({ definition = '', visits }: BilledRun): number {
  const payloadBytes = Math.max(0, ...visits.map((visit) => bytes(visit.input) + bytes(visit.output)));
  return estimatedMemory({ definitionBytes: bytes(definition), payloadBytes, lanes: lanesOf(visits) });
}

function bytes(text: string | undefined): number {
  return text === undefined ? 0 : new TextEncoder().encode(text).length;
}
