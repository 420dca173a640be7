import type { Json } from '../../../base/json';
import type { Execution, Waiting } from '../../execution/execution';
import type { CallbackSignal, Signal } from '../../signal';
import type { Choices } from './choices';

type TaskWaiting = Extract<Waiting, { kind: 'task' }>;

/** What an execution may hear of what it waits for; the first of each brings it on. Time is not among it. */
export function whatMayHappen(execution: Execution, choices: Choices): Signal[] {
  return Object.values(execution.frames).flatMap(({ activity }) =>
    activity.kind === 'visiting' ? signalsFor(activity.visit.waiting, choices) : [],
  );
}

function signalsFor(waiting: Waiting, choices: Choices): Signal[] {
  switch (waiting.kind) {
    case 'task':
      return taskSignals(waiting, choices);
    case 'reading-items': {
      const { mapRun } = waiting;
      const items = [{ value: output(choices) }, { value: 1, source: 'S3://b/k' }].slice(choices.below(3));
      return [
        { kind: 'ItemsRead', mapRun, items },
        { kind: 'MapRunFailed', mapRun, ...FAILURE },
      ];
    }
    case 'map-run': {
      const { mapRun } = waiting;
      return [
        { kind: 'MapRunSucceeded', mapRun, output: [output(choices)] },
        { kind: 'MapRunFailed', mapRun, ...FAILURE },
      ];
    }
    case 'branches':
    case 'items':
    case 'nothing':
    case 'retry':
    case 'timer':
      return [];
  }
}

function taskSignals(waiting: TaskWaiting, choices: Choices): Signal[] {
  const { task, resource, submitted, isTaken } = waiting;
  const success: Signal = { kind: 'TaskSucceeded', task, output: output(choices) };
  const answers: Signal[] = [success, success, { kind: 'TaskFailed', task, ...FAILURE }];
  const callback: CallbackSignal = { kind: 'CallbackSucceeded', task, output: output(choices) };
  const callbacks: CallbackSignal[] = [
    callback,
    callback,
    { kind: 'CallbackFailed', task, error: 'Boom' },
    { kind: 'HeartbeatReceived', task },
  ];
  if (resource.includes(':activity:'))
    return isTaken ? callbacks : [{ kind: 'ActivityStarted', task, workerName: 'w' }];
  const isCallback = resource.endsWith('.waitForTaskToken');
  if (!isCallback && !/\.sync(:2)?$/.test(resource)) return answers;
  if (submitted === undefined) {
    const submission: Signal = { kind: 'TaskSubmitted', task, output: output(choices) };
    return [
      submission,
      submission,
      { kind: 'TaskFailed', task, ...FAILURE },
      ...(isCallback ? callbacks : []),
    ];
  }
  return isCallback ? callbacks : answers;
}

const FAILURE = { error: 'Boom', cause: 'by chance' };

function output(choices: Choices): Json {
  return choices.of<Json>({ a: 1 }, null, 'text', [1, [2]], { a: { b: [{}] } });
}
