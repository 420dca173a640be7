import { createStore } from '@/lib/sandbox/store';
import { fromCopy } from '../contract';

/** Whether the server with its engine answers, as far as this page has noticed. Light: every page has it. */
export const reach = createStore<{ readonly isSilent: boolean }>({ isSilent: false });

const askAgainMs = 4_000;
const askMs = 5_000;
/** An engine that starts again is back by then. */
const secondThoughtMs = 2_500;

let asking: Promise<void> | undefined;

/** Listens to what the browser says of its network; the result ends it. */
export function beginReach(): () => void {
  if (!navigator.onLine || cameFromCopy()) beSilent();
  const look = () => void doubt();
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return () => {
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
  };
}

/** Somebody got no answer: looks twice before it says so. */
export function doubt(): Promise<void> {
  if (reach.get().isSilent) return Promise.resolve();
  return (asking ??= lookTwice().finally(() => (asking = undefined)));
}

async function lookTwice(): Promise<void> {
  if (await answers()) return;
  await pause(secondThoughtMs);
  if (!(await answers())) beSilent();
}

function beSilent(): void {
  if (reach.get().isSilent) return;
  reach.set({ isSilent: true });
  void untilItAnswers();
}

async function untilItAnswers(): Promise<void> {
  while (document.hidden || !(await answers())) await pause(askAgainMs);
  reach.set({ isSilent: false });
}

/** Asks the engine by way of the site, so that both must be there. */
async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(askMs);
    return (await fetch('/aws/readyz', { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}

/** The page itself was not told by the server. */
function cameFromCopy(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.serverTiming?.some(({ name }) => name === fromCopy) ?? false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
