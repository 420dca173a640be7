import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { texts } from './texts';

const lessonKilobytesMax = 170;
const sandboxKilobytesMax = 330;
const layoutShiftMax = 0.02;

test('a lesson is light to load', async ({ page }) => {
  const weight = await weigh(page);
  await page.goto('/es/concepts/orchestration', { waitUntil: 'networkidle' });
  const kilobytes = await still(weight);
  report('a lesson', kilobytes);
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(lessonKilobytesMax);
});

test('a lesson is there to be read before its code runs, and comes alive', async ({ page }) => {
  const html = await (await page.request.get('/es/concepts/orchestration')).text();
  expect(html).toContain('self.__next_f');
  expect(html.match(/<script(?![^>]*noModule)[^>]* src=[^>]*>/g)).toBeNull();

  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && asked.push(request.url()));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
      const early = document.querySelectorAll('script[src]:not([nomodule])').length > 0 && !isPainted;
      if (early) Object.assign(window, { early });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/es/concepts/orchestration');
  await page.locator('.search-button').click();
  await expect(page.getByRole('dialog', { name: texts.es.find })).toBeVisible();
  expect(await page.evaluate(() => 'early' in window)).toBe(false);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url, place) => asked.indexOf(url) !== place)).toEqual([]);
});

test('the sandbox adds no more than its share', async ({ page }) => {
  const weight = await weigh(page);
  await page.goto('/es/lab-01/a-smallest-machine', { waitUntil: 'networkidle' });
  await expect(page.getByRole('textbox', { name: texts.es.definition })).toBeVisible();
  const kilobytes = await still(weight);
  report('a step of a lab', kilobytes);
  expect(kilobytes).toBeLessThanOrEqual(lessonKilobytesMax + sandboxKilobytesMax);
});

for (const path of ['/es', '/es/concepts/orchestration', '/es/lab-01/a-smallest-machine']) {
  test(`nothing jumps while ${path} loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.total += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn)));
    const shift = await page.evaluate(
      () => (window as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(shift).toBeLessThanOrEqual(layoutShiftMax);
  });
}

/** Kilobytes of JavaScript that came over the wire, compressed as it came. */
async function weigh(page: Page): Promise<() => number> {
  const network = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes / 1024;
}

/** Once no more has come for a second. */
async function still(weight: () => number): Promise<number> {
  for (;;) {
    const before = weight();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (weight() === before) return before;
  }
}

function report(what: string, kilobytes: number): void {
  test.info().annotations.push({ type: 'JavaScript', description: `${what}: ${Math.round(kilobytes)} KB` });
}
