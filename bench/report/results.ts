import { contenders, type ContenderName } from '../contenders';
import {
  nameOf,
  type Kind,
  type Measured,
  type Measurement,
  type Outcome,
  type Values,
} from '../measurement';
import { recordedPeers } from '../peers/recorded';
import type { Rates } from '../modes/throughput';
import type { WorkloadName } from '../workloads';

export type Mode = 'sequential' | 'atOnce';

/** Somebody else's speed, as a share of the machine it was measured on. */
export interface PeerShare {
  readonly title: string;
  readonly perSecond: number;
  readonly ofMachine: number;
  readonly speaks: 'in process' | 'HTTP';
}

/** All that was measured, to be asked by the tables. */
export class Results {
  constructor(readonly all: readonly Measured[]) {}

  of<K extends Kind>(
    kind: K,
  ): { measurement: Extract<Measurement, { kind: K }>; outcome: Outcome<Values[K]> }[] {
    return this.all.filter(({ measurement }) => measurement.kind === kind) as never;
  }

  value<K extends Kind>(kind: K, contender: ContenderName): Values[K] | undefined {
    const found = this.of(kind).find(
      ({ measurement }) => 'contender' in measurement && measurement.contender === contender,
    );
    return found?.outcome.kind === 'measured' ? found.outcome.value : undefined;
  }

  rates(workload: WorkloadName, contender: ContenderName, mode: Mode): Rates | undefined {
    const found = this.of('throughput').find(
      ({ measurement }) => measurement.workload === workload && measurement.contender === contender,
    );
    return found?.outcome.kind === 'measured' ? found.outcome.value[mode] : undefined;
  }

  /** The fastest first. One that was recorded one by one only stands with that also where many run at once. */
  peers(workload: WorkloadName, mode: Mode): PeerShare[] {
    const measured = this.of('throughput')
      .filter(
        ({ measurement }) => measurement.workload === workload && !contenders[measurement.contender].isOurs,
      )
      .flatMap(({ measurement, outcome }) => {
        const rates = outcome.kind === 'measured' ? outcome.value[mode] : undefined;
        const { title, speaks } = contenders[measurement.contender];
        if (!rates) return [];
        return [{ title, speaks, perSecond: rates.perSecond.median, ofMachine: rates.ofMachine.median }];
      });
    const recorded = recordedPeers.flatMap(({ title, machine, transitionsPerSecond }) => {
      const found = transitionsPerSecond[workload];
      const perSecond = found?.[mode] ?? found?.sequential;
      if (perSecond === undefined) return [];
      return [
        { title: `${title} (recorded)`, speaks: 'HTTP' as const, perSecond, ofMachine: perSecond / machine },
      ];
    });
    return [...measured, ...recorded].sort((a, b) => b.ofMachine - a.ofMachine);
  }

  failures(): string[] {
    return this.all.flatMap(({ measurement, outcome }) =>
      outcome.kind === 'failed' ? [`${nameOf(measurement)}: ${outcome.reason}`] : [],
    );
  }
}
