import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Queued<R> {
  readonly job: string;
  readonly done: (answer: Promise<R>) => void;
}

type Answer<R> = { readonly result: R } | { readonly error: string };

/**
 * Has the jobs done by processes of a script, one a core, begun in the order given; the script calls `serveJobs`
 * and is given the arguments of this command. The promises stand in the same order; one rejects when its job throws, or its
 * process ends in the middle of it.
 */
export function inProcesses<R>(
  script: string,
  jobs: readonly string[],
  processes = availableParallelism(),
): readonly Promise<R>[] {
  const queue: Queued<R>[] = [];
  const answers = jobs.map((job) => new Promise<R>((resolve) => queue.push({ job, done: resolve })));
  for (let count = Math.min(processes, jobs.length); count > 0; count--) void workOff(script, queue);
  return answers;
}

/** In a process of such a script: does what it is handed, one job at a time. */
export function serveJobs<R>(work: (job: string) => Promise<R>): void {
  process.on('message', (job: string) => {
    void work(job)
      .then(
        (result): Answer<R> => ({ result }),
        (error: unknown): Answer<R> => ({
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      )
      .then((answer) => process.send?.(answer));
  });
}

async function workOff<R>(script: string, queue: Queued<R>[]): Promise<void> {
  let child: ChildProcess | undefined;
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (!child?.connected) child = fork(script, process.argv.slice(2));
    const answer = ask<R>(child, next.job);
    next.done(answer);
    await answer.catch(() => undefined);
  }
  child?.disconnect();
}

function ask<R>(child: ChildProcess, job: string): Promise<R> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`${job}: its process ended (${code ?? 'killed'})`));
    child.once('exit', onExit);
    child.once('message', (answer: Answer<R>) => {
      child.off('exit', onExit);
      if ('result' in answer) resolve(answer.result);
      else reject(new Error(answer.error));
    });
    child.send(job);
  });
}
