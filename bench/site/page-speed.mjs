import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

/**
 * What somebody with a cheap phone and a slow line waits for, on a site that runs: Lighthouse's "slow 4G, 4x slower CPU", applied
 * by the browser itself. The run in the middle counts. `--cpu 1 --line fast` tells what is the machine's and what is the line's.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    pages: { type: 'string', default: '/es/concepts/orchestration,/es/concepts/asl,/es/lab-01' },
    runs: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '4' },
    line: { type: 'string', default: 'slow-4g' },
  },
});

/** As `throttling.mobileSlow4G` of Lighthouse, with what its DevTools method makes of it. Bytes a second. */
const lines = {
  'slow-4g': {
    latency: 150 * 3.75,
    downloadThroughput: (1_638.4 * 0.9 * 1024) / 8,
    uploadThroughput: (750 * 0.9 * 1024) / 8,
  },
  fast: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
};
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const quietMilliseconds = 3_000;
const longTaskMilliseconds = 50;

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(`${values.line}, CPU ${values.cpu}x slower, ${values.runs} runs: median (all)`);
  for (const path of values.pages.split(',')) {
    const runs = [];
    for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(path));
    console.log(`${path}\n  ${Object.keys(runs[0]).map(sayFigure(runs)).join('\n  ')}`);
  }
} finally {
  await browser.close();
}

/** In a browser that has never been here: nothing is cached, no worker is registered. */
async function measure(path) {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...lines[values.line] });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.cpu) });
    const bytes = countBytes(devtools);
    await page.addInitScript(observe);
    await page.goto(new URL(path, values.url).href, { waitUntil: 'load', timeout: 120_000 });
    await page.evaluate(untilQuiet, quietMilliseconds);
    const { paint, largest, shift, tasks } = await page.evaluate(() => globalThis.seen);
    const blocking = tasks
      .filter(({ end }) => end > paint)
      .map(({ start, end }) => Math.max(0, end - Math.max(start, paint) - longTaskMilliseconds));
    const total = blocking.reduce((sum, each) => sum + each, 0);
    return { 'FCP ms': paint, 'LCP ms': largest, 'TBT ms': total, CLS: shift, 'kB to load': bytes() / 1000 };
  } finally {
    await context.close();
  }
}

/** Of all that came until now, as it came over the wire. */
function countBytes(devtools) {
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

/** Runs in the page, before anything of it. */
function observe() {
  const seen = { paint: 0, largest: 0, shift: 0, tasks: [] };
  globalThis.seen = seen;
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.paint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  watch('longtask', ({ startTime, duration }) =>
    seen.tasks.push({ start: startTime, end: startTime + duration }),
  );
}

/** Runs in the page: until no long task has come for a while. */
function untilQuiet(milliseconds) {
  return new Promise((resolve) => {
    const look = () => {
      const last = globalThis.seen.tasks.at(-1)?.end ?? 0;
      if (performance.now() - last > milliseconds) resolve();
      else setTimeout(look, 200);
    };
    setTimeout(look, milliseconds);
  });
}

function sayFigure(runs) {
  return (name) => {
    const sorted = runs.map((run) => run[name]).sort((left, right) => left - right);
    const say = (value) => (name === 'CLS' ? value.toFixed(3) : String(Math.round(value)));
    return `${name.padEnd(11)} ${say(sorted[Math.floor(sorted.length / 2)]).padStart(6)}  (${sorted.map(say).join(', ')})`;
  };
}
