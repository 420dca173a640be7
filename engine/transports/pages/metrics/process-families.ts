import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Family } from './exposition';

/** How often the loop is looked at: what it reports is never less. */
const RESOLUTION_MS = 10;
const QUANTILES = [0.5, 0.99] as const;

/** This process: by the names that Prometheus has for any, and how late its event loop was since last asked. */
export function watchProcess(): () => readonly Family[] {
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  const lagSeconds = (nanos: number) => Math.max(0, nanos / 1e9 - RESOLUTION_MS / 1e3);
  return () => {
    const quantiles = QUANTILES.map((quantile) => ({
      labels: { quantile: String(quantile) },
      value: lagSeconds(lag.percentile(100 * quantile)),
    }));
    const most = { labels: { quantile: '1' }, value: lagSeconds(lag.max) };
    lag.reset();
    const { user, system } = process.cpuUsage();
    return [
      {
        name: 'pasos_event_loop_lag_seconds',
        help: 'How late the event loop came to what was due, since the scrape before.',
        kind: 'summary',
        samples: [...quantiles, most],
      },
      {
        name: 'process_cpu_seconds_total',
        help: 'CPU time of this process.',
        kind: 'counter',
        samples: [{ value: (user + system) / 1e6 }],
      },
      {
        name: 'process_resident_memory_bytes',
        help: 'Memory of this process.',
        kind: 'gauge',
        samples: [{ value: process.memoryUsage.rss() }],
      },
      {
        name: 'process_start_time_seconds',
        help: 'When this process began, since 1970.',
        kind: 'gauge',
        samples: [{ value: Math.round(performance.timeOrigin) / 1e3 }],
      },
    ];
  };
}
