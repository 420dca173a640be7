import type { WorkloadName } from '../workloads';

/**
 * Peers that npm does not have, as they were measured on 2026-11-22 with these very workloads, on a machine of two
 * cores that did `machine` transitions a second then. What counts is their share of the machine.
 */
export interface RecordedPeer {
  readonly title: string;
  readonly machine: number;
  readonly transitionsPerSecond: Partial<Record<WorkloadName, { sequential: number; atOnce?: number }>>;
  /** Start to done a second over HTTP, of what bare `node:http` did then. */
  readonly http?: { readonly perSecond: number; readonly bare: number; readonly p99Ms: number };
  readonly bytesPerWaiting?: number;
  readonly coldStartMs?: number;
}

const machine = 392_600;
const bare = 8_251;

export const recordedPeers: readonly RecordedPeer[] = [
  {
    title: 'parlel',
    machine,
    transitionsPerSecond: {
      'pass-chain': { sequential: 38_800, atOnce: 31_000 },
      'choice-loop': { sequential: 135_400 },
      'map-1000': { sequential: 143_400 },
      'map-10000': { sequential: 162_000 },
      parallel: { sequential: 28_000 },
    },
    http: { perSecond: 2_725, bare, p99Ms: 12 },
    bytesPerWaiting: 6_700,
    coldStartMs: 162,
  },
  {
    title: 'MiniStack',
    machine,
    transitionsPerSecond: {
      'pass-chain': { sequential: 436, atOnce: 7_400 },
      'choice-loop': { sequential: 6_300 },
      'map-1000': { sequential: 807 },
      parallel: { sequential: 134 },
      'jsonata-chain': { sequential: 1_900 },
    },
    http: { perSecond: 67, bare, p99Ms: 283 },
    bytesPerWaiting: 24_400,
    coldStartMs: 1_338,
  },
];
