import type { Store } from '../../../host/ports';
import type { Page } from '../pages';
import { exposition, EXPOSITION_TYPE, type Family } from './exposition';
import type { Measures } from './measures';

export interface MetricsSources {
  readonly measures: Measures;
  readonly store: Pick<Store, 'health'>;
  readonly openExecutions: () => number;
  readonly process: () => readonly Family[];
}

/** `/metrics`, for Prometheus. */
export function metricsPage({ measures, store, openExecutions, process }: MetricsSources): () => Page {
  return () => {
    const now: Family[] = [
      {
        name: 'pasos_executions_open',
        help: 'Executions that run in this process.',
        kind: 'gauge',
        samples: [{ value: openExecutions() }],
      },
      {
        name: 'pasos_store_healthy',
        help: '1 when what is written now is kept.',
        kind: 'gauge',
        samples: [{ value: store.health().kind === 'ok' ? 1 : 0 }],
      },
    ];
    const body = exposition([...now, ...measures.families(), ...process()]);
    return { status: 200, body, type: EXPOSITION_TYPE };
  };
}
