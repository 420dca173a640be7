import { digits, percent } from '../statistics';
import type { PeerShare } from './results';

/** A line of a table: what was measured, what it is held against, and whether the target is met. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly limit?: string;
  readonly share?: string;
  readonly target?: string;
  readonly peers?: string;
  /** To the fastest peer. */
  readonly ratio?: string;
  readonly isMet?: boolean;
}

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

const shown = 3;

export function peersText(peers: readonly PeerShare[]): string {
  return peers
    .slice(0, shown)
    .map(
      ({ title, perSecond, ofMachine }) =>
        `${title} ${digits(perSecond)} (${percent(ofMachine)} of the machine)`,
    )
    .join('; ');
}

/** How many times as fast as the fastest of them, on the same machine. */
export function ratioTo(ofMachine: number, peers: readonly PeerShare[]): number | undefined {
  const fastest = Math.max(0, ...peers.map((peer) => peer.ofMachine));
  return fastest > 0 ? ofMachine / fastest : undefined;
}

export function times(ratio: number | undefined): string | undefined {
  return ratio === undefined ? undefined : `${digits(ratio)}×`;
}
