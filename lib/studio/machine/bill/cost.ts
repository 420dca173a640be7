import type { PriceTable } from './prices';

const MEMORY_CHUNK_MB = 64;
const DURATION_CHUNK_MS = 100;
/** What AWS's own estimate begins with. */
const BASE_MEMORY_MB = 50;

/** What a workload of Express executions uses, all of the same kind. */
export interface ExpressUse {
  readonly executions: number;
  readonly durationMs: number;
  readonly memoryMb: number;
}

export interface ExpressCost {
  readonly requests: number;
  readonly gbHours: number;
  readonly duration: number;
  readonly total: number;
}

/** Standard: every transition beyond the free ones of the month. */
export function standardCost(transitions: number, { standard }: PriceTable): number {
  return (beyond(transitions, standard.freePerMonth) / 1000) * standard.perThousandTransitions;
}

/** Express: a request each, and memory over time, in chunks, the more the cheaper. */
export function expressCost(use: ExpressUse, { express }: PriceTable): ExpressCost {
  const requests = (use.executions / 1_000_000) * express.perMillionRequests;
  const seconds = (use.executions * billedDuration(use.durationMs)) / 1000;
  const gbHours = (seconds * billedMemory(use.memoryMb)) / 1024 / 3600;
  const duration = tieredCost(gbHours, express.tiers);
  return { requests, gbHours, duration, total: requests + duration };
}

export function billedDuration(durationMs: number): number {
  return Math.max(1, Math.ceil(durationMs / DURATION_CHUNK_MS)) * DURATION_CHUNK_MS;
}

export function billedMemory(memoryMb: number): number {
  return Math.max(1, Math.ceil(memoryMb / MEMORY_CHUNK_MB)) * MEMORY_CHUNK_MB;
}

export interface MemoryUse {
  readonly definitionBytes: number;
  readonly payloadBytes: number;
  /** Branches of Parallel and iterations of Map that hold data of their own. */
  readonly lanes: number;
}

/** AWS's estimate: 50 MB + the definition + the data × the Parallel and Map steps. */
export function estimatedMemory({ definitionBytes, payloadBytes, lanes }: MemoryUse): number {
  return BASE_MEMORY_MB + (definitionBytes + payloadBytes * Math.max(1, lanes)) / 1_000_000;
}

function tieredCost(gbHours: number, tiers: PriceTable['express']['tiers']): number {
  let cost = 0;
  let from = 0;
  for (const { upToGbHours = Infinity, perGbHour } of tiers) {
    cost += Math.max(0, Math.min(gbHours, upToGbHours) - from) * perGbHour;
    from = upToGbHours;
  }
  return cost;
}

function beyond(amount: number, free: number): number {
  return Math.max(0, amount - free);
}
