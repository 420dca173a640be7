import { contenders, type ContenderName } from '../contenders';
import { recordedPeers } from '../peers/recorded';
import { digits, percent } from '../statistics';
import type { Results } from './results';
import { times, type Row, type Table } from './row';

const overHttp = ['ours-http-memory', 'ours-http-sqlite'] as const;

export function otherTables(results: Results): Table[] {
  return [
    {
      title: 'StartExecution to done over HTTP, 3 Pass states, 16 clients; the limit is bare node:http',
      rows: httpRows(results),
    },
    {
      title: 'Memory of a waiting execution; the limit is a bare object with its input',
      rows: waitingRows(results),
    },
    { title: 'Ready again after kill -9, with open executions', rows: restartRows(results) },
    { title: 'GetExecutionHistory, pages of 1,000 events', rows: historyRows(results) },
    {
      title: 'From the start of the process to the first result; the limit is a bare node:http server',
      rows: coldStartRows(results),
    },
    { title: 'Growth of cost: time at 1×, 10× and 100×; exponent 1 is linear', rows: growthRows(results) },
    { title: 'Invocations of functions of Node.js, in process', rows: functionRows(results) },
    { title: 'The language by itself', rows: languageRows(results) },
  ];
}

const httpTargets: Partial<Record<ContenderName, { shareMin: number; p99MsMax?: number }>> = {
  'ours-http-memory': { shareMin: 0.6 },
  'ours-http-sqlite': { shareMin: 0.3, p99MsMax: 50 },
};

function httpRows(results: Results): Row[] {
  const fastest = Math.max(
    ...recordedPeers.map(({ http }) => (http ? http.perSecond / http.bare : 0)),
    ...results.of('http').map(({ measurement, outcome }) => {
      const isPeer = !contenders[measurement.contender].isOurs;
      return isPeer && outcome.kind === 'measured' ? outcome.value.ofLimit.median : 0;
    }),
  );
  const recorded = recordedPeers.flatMap(({ title, http }) =>
    http
      ? [
          `${title} (recorded) ${digits(http.perSecond)} /s (${percent(http.perSecond / http.bare)}), p99 ${digits(http.p99Ms)} ms`,
        ]
      : [],
  );
  return results.of('http').flatMap(({ measurement, outcome }) => {
    if (outcome.kind === 'failed') return [];
    const { perSecond, startsPerSecond, p50Ms, p99Ms, limit, ofLimit } = outcome.value;
    const { title, isOurs } = contenders[measurement.contender];
    const target = httpTargets[measurement.contender];
    const isFastEnough =
      target && ofLimit.median >= target.shareMin && p99Ms <= (target.p99MsMax ?? Infinity);
    return [
      {
        what: title,
        ours: `${digits(perSecond.median)} /s, p50 ${digits(p50Ms)} ms, p99 ${digits(p99Ms)} ms; starts ${digits(startsPerSecond.median)} /s`,
        limit: digits(limit.median),
        share: percent(ofLimit.median),
        target:
          target && `≥ ${percent(target.shareMin)}${target.p99MsMax ? `, p99 ≤ ${target.p99MsMax} ms` : ''}`,
        peers: isOurs ? recorded.join('; ') : undefined,
        ratio: isOurs ? times(ofLimit.median / fastest) : undefined,
        isMet: isFastEnough,
      },
    ];
  });
}

const waitingBytesMax = 1_024;

function waitingRows(results: Results): Row[] {
  const heap = results.of('heap')[0]?.outcome;
  const peers = recordedPeers.flatMap(({ title, bytesPerWaiting }) =>
    bytesPerWaiting ? [`${title} (recorded) ${digits(bytesPerWaiting)} B`] : [],
  );
  return results.of('waiting').flatMap(({ measurement, outcome }) => {
    if (outcome.kind === 'failed') return [];
    const { title, isOurs } = contenders[measurement.contender];
    return outcome.value.map((point) => ({
      what: `${title}, ${digits(point.executions)} waiting`,
      ours: `${digits(point.bytesEach)} B each (${digits(point.bytesEachSince)} B of each since the line before), ${digits(point.residentMiB)} MiB; started ${digits(point.startsPerSecond)} /s`,
      limit: heap?.kind === 'measured' ? `${digits(heap.value)} B` : undefined,
      target: isOurs ? `≤ ${digits(waitingBytesMax)} B at 100,000` : undefined,
      peers: isOurs ? peers.join('; ') : undefined,
      isMet: isOurs && point.executions >= 100_000 ? point.bytesEach <= waitingBytesMax : undefined,
    }));
  });
}

/** Ready again, in milliseconds, by the number of open executions. */
const readyMsMax: Readonly<Record<number, number>> = { 1_000: 5_000, 10_000: 30_000, 100_000: 30_000 };

function restartRows(results: Results): Row[] {
  return results.of('restart').flatMap(({ outcome }) => {
    if (outcome.kind === 'failed') return [];
    return outcome.value.map(({ executions, readyMs }) => {
      const most = readyMsMax[executions];
      return {
        what: `${digits(executions)} open executions`,
        ours: `${digits(readyMs.median)} ms [${digits(readyMs.min)}–${digits(readyMs.max)}]`,
        target: most === undefined ? undefined : `≤ ${digits(most / 1_000)} s`,
        isMet: most === undefined ? undefined : readyMs.median <= most,
      };
    });
  });
}

const firstPageMsMax = 10;

function historyRows(results: Results): Row[] {
  return overHttp.flatMap((contender) => {
    const pages = results.value('history', contender);
    if (!pages) return [];
    const line = (which: string, ms: number, isTarget = false): Row => ({
      what: `${contenders[contender].title}, ${digits(pages.events)} events: ${which}`,
      ours: `${digits(ms)} ms`,
      ...(isTarget && { target: `≤ ${firstPageMsMax} ms`, isMet: ms <= firstPageMsMax }),
    });
    return [
      line('first page', pages.firstMs.median, true),
      line('last page', pages.lastMs.median),
      line('first page of reverseOrder', pages.reverseMs.median),
      line('all pages', pages.wholeMs.median),
    ];
  });
}

const coldStartMsMax = 160;

function coldStartRows(results: Results): Row[] {
  const peers = recordedPeers.flatMap(({ title, coldStartMs }) =>
    coldStartMs ? [`${title} (recorded) ${digits(coldStartMs)} ms`] : [],
  );
  return results.of('cold-start').flatMap(({ measurement, outcome }) => {
    if (outcome.kind === 'failed') return [];
    const { title, isOurs } = contenders[measurement.contender];
    const { firstResultMs, limitMs } = outcome.value;
    return [
      {
        what: title,
        ours: `${digits(firstResultMs.median)} ms [${digits(firstResultMs.min)}–${digits(firstResultMs.max)}]`,
        limit: `${digits(limitMs.median)} ms`,
        target: isOurs ? `≤ ${coldStartMsMax} ms` : undefined,
        peers: isOurs ? peers.join('; ') : undefined,
        isMet: isOurs ? firstResultMs.median <= coldStartMsMax : undefined,
      },
    ];
  });
}

/** Above this, something grows with the square of something. */
const exponentMax = 1.1;

function growthRows(results: Results): Row[] {
  return results.of('growth').flatMap(({ measurement, outcome }) => {
    if (outcome.kind === 'failed') return [];
    const { points, exponent } = outcome.value;
    return [
      {
        what: `${contenders[measurement.contender].title}, ${measurement.dimension}`,
        ours: points
          .map(({ size, ms }) => `${digits(size)}: ${digits((ms * 1_000) / size)} µs each`)
          .join('; '),
        share: `exponent ${digits(exponent)}`,
        target: `≤ ${exponentMax}`,
        isMet: exponent <= exponentMax,
      },
    ];
  });
}

function functionRows(results: Results): Row[] {
  return results.of('functions').flatMap(({ outcome }) => {
    if (outcome.kind === 'failed') return [];
    const { startMs, firstMs, warmMs, perSecond, distinct } = outcome.value;
    return [
      { what: 'the very first, with its process', ours: `${digits(startMs)} ms` },
      {
        what: 'the first of a function',
        ours: `${digits(firstMs.median)} ms [${digits(firstMs.min)}–${digits(firstMs.max)}]`,
        target: '≤ 150 ms',
        isMet: firstMs.median <= 150,
      },
      {
        what: 'a warm one',
        ours: `${digits(warmMs.p50)} ms, p99 ${digits(warmMs.p99)} ms`,
        target: '≤ 5 ms',
        isMet: warmMs.p50 <= 5,
      },
      {
        what: 'warm ones, 16 at once',
        ours: `${digits(perSecond.median)} /s`,
        target: '≥ 300 /s',
        isMet: perSecond.median >= 300,
      },
      {
        what: `${digits(distinct.functions)} functions, each once`,
        ours: `${digits(distinct.seconds)} s, ${digits(distinct.residentMiB)} MiB in their process afterwards`,
      },
    ];
  });
}

function languageRows(results: Results): Row[] {
  return results.of('language').flatMap(({ outcome }) =>
    outcome.kind === 'failed'
      ? []
      : Object.entries(outcome.value.perSecond).map(([what, { median }]) => ({
          what,
          ours: `${digits(median)} /s`,
        })),
  );
}
