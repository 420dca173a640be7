import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../base/invariant';
import type { FromThread, ThreadData, ToThread } from './protocol';
import { Session } from './sandbox/session';
import { Watch } from './watch';

/*
 * The main module of a thread. It has many sandboxes and does a slice of work in one of them at a time; what it is at,
 * and until when that may take, stands in memory that the process watches from outside.
 */
const port = parentPort;
invariant(port, 'this is a thread');
const { wasm, watch: shared } = workerData as ThreadData;
const watch = new Watch(shared);
const sessions = new Map<string, Session>();
const byRun = new Map<number, Session>();

function tell(message: FromThread): void {
  port!.postMessage(message);
}

function sessionOf(instance: string): Session {
  let session = sessions.get(instance);
  if (!session) {
    session = new Session({
      wasm,
      instance,
      watch,
      tell,
      over: (run, isGone) => {
        byRun.delete(run);
        if (isGone) sessions.delete(instance);
      },
    });
    sessions.set(instance, session);
  }
  return session;
}

port.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'run': {
      const session = sessionOf(message.instance);
      byRun.set(message.order.run, session);
      return session.run(message.order);
    }
    case 'files':
      return void byRun.get(message.run)?.take(message.files);
    case 'answer':
      return byRun.get(message.run)?.answer(message.n, message.answer);
    case 'drop':
      sessions.get(message.instance)?.dispose();
      return void sessions.delete(message.instance);
  }
});
