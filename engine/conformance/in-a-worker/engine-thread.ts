import { parentPort, Worker, workerData } from 'node:worker_threads';
import { serveInWorker, type Thread } from '../../worker';

/** The engine's worker as a thread of Node, whose ports are those of a browser but for `onmessage` of a Worker. */
serveInWorker({
  scope: parentPort as unknown as Parameters<typeof serveInWorker>[0]['scope'],
  startThread() {
    const worker = new Worker((workerData as { jsonata: string }).jsonata);
    const thread: Thread = {
      onmessage: null,
      postMessage: (evaluation) => worker.postMessage(evaluation),
      terminate: () => worker.terminate(),
    };
    worker.on('message', (data) => thread.onmessage?.({ data }));
    return thread;
  },
});
