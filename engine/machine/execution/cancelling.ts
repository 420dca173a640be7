import type { Command } from '../command';
import type { Waiting } from './execution';

/** Nobody waits for the task any more. A job that only takes its time is stopped, also by a process that did not begin it. */
export function cancelling(waiting: Extract<Waiting, { kind: 'task' }>): Command {
  const { kind: _kind, timeoutTimer: _timer, heartbeat: _heartbeat, mocked, ...job } = waiting;
  const takesItsTime = mocked?.outcome.kind === 'real' && job.submitted !== undefined;
  return { kind: 'CancelTask', task: waiting.task, ...(takesItsTime && { job }) };
}
