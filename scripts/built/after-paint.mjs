/**
 * Runs in the page, written into it as text: starts its code once the text has been painted, and at once where nothing is going to be
 * painted or somebody uses the page already. All tags together and `async`, as they stood in the page: React and Next look for them.
 */
export function afterPaint(scripts) {
  const page = document;
  const signs = ['pointerdown', 'keydown', 'focusin', 'visibilitychange'];
  const longestMs = 2_000;
  let hasStarted = false;
  const start = () => {
    if (hasStarted) return;
    hasStarted = true;
    for (const sign of signs) removeEventListener(sign, start, true);
    for (const src of scripts)
      page.head.append(Object.assign(page.createElement('script'), { src, async: true }));
  };
  for (const sign of signs) addEventListener(sign, start, true);
  addEventListener('load', () => setTimeout(start, longestMs));
  if (page.hidden) start();
  else if (self.PerformanceObserver?.supportedEntryTypes?.includes('paint'))
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) start();
    }).observe({ type: 'paint', buffered: true });
  else requestAnimationFrame(() => requestAnimationFrame(start));
  page.currentScript.remove();
}
