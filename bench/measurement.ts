import type { ContenderName } from './contenders';
import type { ColdStart } from './modes/cold-start';
import type { FunctionRates } from './modes/functions';
import type { Dimension, Growth } from './modes/growth';
import type { HistoryPages } from './modes/history';
import type { HttpRate } from './modes/http-rate';
import type { LanguageRates } from './modes/language';
import type { RestartPoint } from './modes/restart';
import type { Effort, Throughput } from './modes/throughput';
import type { WaitingPoint } from './modes/waiting';
import type { WorkloadName } from './workloads';

/** One thing to measure, in a process of its own. */
export type Measurement = { readonly effort: Effort } & (
  | { readonly kind: 'throughput'; readonly workload: WorkloadName; readonly contender: ContenderName }
  | { readonly kind: 'http'; readonly contender: ContenderName }
  | { readonly kind: 'waiting'; readonly contender: ContenderName; readonly counts: readonly number[] }
  | { readonly kind: 'restart'; readonly counts: readonly number[] }
  | { readonly kind: 'history'; readonly contender: ContenderName }
  | { readonly kind: 'cold-start'; readonly contender: ContenderName }
  | { readonly kind: 'growth'; readonly contender: ContenderName; readonly dimension: Dimension }
  | { readonly kind: 'functions'; readonly count: number }
  | { readonly kind: 'heap' }
  | { readonly kind: 'language' }
);
export type Kind = Measurement['kind'];

/** What each gives. */
export interface Values {
  throughput: Throughput;
  http: HttpRate;
  waiting: readonly WaitingPoint[];
  restart: readonly RestartPoint[];
  history: HistoryPages;
  'cold-start': ColdStart;
  growth: Growth;
  functions: FunctionRates;
  heap: number;
  language: LanguageRates;
}

/** A measure that failed is a line of the report, and stops nothing. */
export type Outcome<Value> =
  { readonly kind: 'measured'; readonly value: Value } | { readonly kind: 'failed'; readonly reason: string };

export type Measured = {
  [K in Kind]: {
    readonly measurement: Extract<Measurement, { kind: K }>;
    readonly outcome: Outcome<Values[K]>;
  };
}[Kind];

export function nameOf(measurement: Measurement): string {
  const { kind } = measurement;
  const what =
    kind === 'throughput'
      ? measurement.workload
      : kind === 'growth'
        ? `growth in ${measurement.dimension}`
        : kind;
  return 'contender' in measurement ? `${what} · ${measurement.contender}` : what;
}
