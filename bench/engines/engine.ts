import type { Workload } from '../workloads';

/** An engine as the measurements see it. Ours and every peer are this. */
export interface Engine<Machine = unknown> {
  create(workload: Workload): Promise<Machine>;
  /** Runs an execution to its end; resolves with its output, rejects when it did not succeed. */
  run(machine: Machine, input: unknown): Promise<unknown>;
  /** Starts an execution; resolves once it is accepted. */
  start(machine: Machine, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Connections at most, for one that is behind HTTP. */
  readonly clients: number;
}
