import { createThreadEvaluator, type Thread } from '@pasos/engine/simulator';
import { serveSimulator } from './serve-simulator';

/** JSONata that could take for ever is evaluated in a thread of its own, which is ended when it does. */
const evaluator = createThreadEvaluator({
  start: () =>
    new Worker(new URL('./jsonata.worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread,
  setTimeout: (expire, ms) => setTimeout(expire, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
});

serveSimulator(self as unknown as Parameters<typeof serveSimulator>[0], evaluator);
