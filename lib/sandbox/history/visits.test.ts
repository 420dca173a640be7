import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { history } from './history-table';
import { summariesOf } from './statuses';
import { visitsOf } from './visits';

/** `name status`, with attempts, iteration and error when there is something to say. */
function told(table: string): string[] {
  return visitsOf(history(table)).map(
    ({ name, status, attempts, parent, error }) =>
      `${name}${parent?.iteration === undefined ? '' : `#${parent.iteration}`} ${status}` +
      `${attempts > 1 ? ` ×${attempts}` : ''}${error ? ` ${error}` : ''}`,
  );
}

const statuses = (table: string) =>
  Object.entries(summariesOf(visitsOf(history(table)))).map(([name, { status }]) => `${name} ${status}`);

describe('visitsOf', () => {
  test('follows one state after the other', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 PassStateEntered A
      3<-2 PassStateExited A
      4<-3 WaitStateEntered B`;
    expect(told(table)).toEqual(['A succeeded', 'B running']);
    expect(visitsOf(history(table))[0]).toMatchObject({
      input: '{}',
      output: '1',
      enteredAt: new Date(2000),
      endedAt: new Date(3000),
      eventIds: [2, 3],
    });
  });

  test('a Fail has failed when it is entered, with the words of the execution', () => {
    expect(told('1<-0 ExecutionStarted\n2<-0 FailStateEntered F\n3<-2 ExecutionFailed NoEsEjemplo')).toEqual([
      'F failed NoEsEjemplo',
    ]);
  });

  test('a runtime error is the fault of the state it follows', () => {
    const table = '1<-0 ExecutionStarted\n2<-0 ChoiceStateEntered C\n3<-2 ExecutionFailed States.Runtime';
    expect(told(table)).toEqual(['C failed States.Runtime']);
  });

  test('a failed evaluation points at what came before its state', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 PassStateEntered A
      3<-2 PassStateExited A
      4<-3 PassStateEntered B
      5<-3 EvaluationFailed B
      6<-5 ExecutionFailed E`;
    expect(told(table)).toEqual(['A succeeded', 'B failed E']);
  });

  const task = `
      1<-0 ExecutionStarted
      2<-0 TaskStateEntered T
      3<-2 TaskScheduled
      4<-3 TaskStarted
      5<-4 TaskFailed Boom`;

  test('a try that failed is still running until something answers', () => {
    expect(told(task)).toEqual(['T running Boom']);
  });

  test('counts tries', () => {
    expect(
      told(`${task}\n6<-5 TaskScheduled\n7<-6 TaskStarted\n8<-7 TaskSucceeded\n9<-8 TaskStateExited T`),
    ).toEqual(['T succeeded ×2 Boom']);
  });

  test('an error that is caught is told from a success', () => {
    expect(told(`${task}\n6<-5 TaskStateExited T\n7<-6 PassStateEntered R`)).toEqual([
      'T caught Boom',
      'R running',
    ]);
  });

  test('an error that nobody catches fails the state', () => {
    expect(told(`${task}\n6<-5 ExecutionFailed Boom`)).toEqual(['T failed Boom']);
  });

  test('stopping aborts what was running', () => {
    const table = '1<-0 ExecutionStarted\n2<-0 WaitStateEntered W\n3<-0 ExecutionAborted';
    expect(told(table)).toEqual(['W aborted']);
  });

  test('branches run inside their Parallel, what follows does not', () => {
    const visits = visitsOf(
      history(`
      1<-0 ExecutionStarted
      2<-0 ParallelStateEntered P
      3<-2 ParallelStateStarted
      4<-3 PassStateEntered A
      5<-4 PassStateExited A
      6<-3 PassStateEntered B
      7<-6 PassStateExited B
      8<-7 ParallelStateSucceeded
      9<-7 ParallelStateExited P
      10<-9 SucceedStateEntered Z
      11<-10 SucceedStateExited Z`),
    );
    expect(visits.map((visit) => `${visit.name} ${visit.status} in ${visit.parent?.id ?? 'root'}`)).toEqual([
      'P succeeded in root',
      'A succeeded in 2',
      'B succeeded in 2',
      'Z succeeded in root',
    ]);
  });

  const failedBranch = `
      1<-0 ExecutionStarted
      2<-0 ParallelStateEntered P
      3<-2 ParallelStateStarted
      4<-3 WaitStateEntered W
      5<-3 TaskStateEntered T
      6<-5 TaskScheduled
      7<-6 TaskFailed Boom
      8<-7 TaskStateAborted
      9<-7 WaitStateAborted
      10<-7 ParallelStateFailed`;

  test('a failed branch fails its Parallel and cuts the others short', () => {
    expect(told(`${failedBranch}\n11<-10 ExecutionFailed Boom`)).toEqual([
      'P failed Boom',
      'W aborted',
      'T failed Boom',
    ]);
  });

  test('the Parallel may catch it', () => {
    expect(told(`${failedBranch}\n11<-10 ParallelStateExited P\n12<-11 PassStateEntered R`)).toEqual([
      'P caught Boom',
      'W aborted',
      'T failed Boom',
      'R running',
    ]);
  });

  const map = `
      1<-0 ExecutionStarted
      2<-0 MapStateEntered M
      3<-2 MapStateStarted
      4<-3 MapIterationStarted M#0
      5<-4 PassStateEntered X
      6<-5 PassStateExited X
      7<-6 MapIterationSucceeded M#0
      8<-6 MapIterationStarted M#1
      9<-8 TaskStateEntered Y`;

  test('iterations are told apart', () => {
    expect(told(map)).toEqual(['M running', 'X#0 succeeded', 'Y#1 running']);
  });

  test('a failed iteration fails its Map; a new try runs the iterations again', () => {
    const failed = `${map}
      10<-9 TaskScheduled
      11<-10 TaskFailed Boom
      12<-11 MapIterationFailed M#1
      13<-11 TaskStateAborted
      14<-11 MapStateFailed`;
    expect(told(`${failed}\n15<-14 ExecutionFailed Boom`)).toEqual([
      'M failed Boom',
      'X#0 succeeded',
      'Y#1 failed Boom',
    ]);
    expect(
      told(`${failed}\n15<-11 MapStateStarted\n16<-15 MapIterationStarted M#0\n17<-16 PassStateEntered X`),
    ).toEqual(['M running ×2 Boom', 'X#0 succeeded', 'Y#1 failed Boom', 'X#0 running']);
  });
});

describe('a redrive', () => {
  const failed = `
      1<-0 ExecutionStarted
      2<-0 PassStateEntered A
      3<-2 PassStateExited A
      4<-3 TaskStateEntered T
      5<-4 TaskScheduled
      6<-5 TaskFailed Boom
      7<-6 ExecutionFailed Boom
      8<-7 ExecutionRedriven`;

  test('tries the state that failed again', () => {
    expect(told(failed)).toEqual(['A succeeded', 'T running ×2 Boom']);
    expect(told(`${failed}\n9<-8 TaskScheduled\n10<-9 TaskSucceeded\n11<-10 TaskStateExited T`)).toEqual([
      'A succeeded',
      'T succeeded ×2 Boom',
    ]);
  });

  test('may fail again', () => {
    expect(told(`${failed}\n9<-8 TaskScheduled\n10<-9 TaskFailed Bang\n11<-10 ExecutionFailed Bang`)).toEqual(
      ['A succeeded', 'T failed ×2 Bang'],
    );
  });

  test('goes on within the containers that failed with it, where others had succeeded', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 MapStateEntered M
      3<-2 MapStateStarted
      4<-3 MapIterationStarted M#0
      5<-3 MapIterationStarted M#1
      6<-4 PassStateEntered X
      7<-6 PassStateExited X
      8<-7 MapIterationSucceeded M#0
      9<-5 TaskStateEntered Y
      10<-9 TaskScheduled
      11<-10 TaskFailed Boom
      12<-11 MapIterationFailed M#1
      13<-11 TaskStateAborted
      14<-11 MapStateFailed
      15<-14 ExecutionFailed Boom
      16<-15 ExecutionRedriven
      17<-16 TaskScheduled
      18<-17 TaskSucceeded
      19<-18 TaskStateExited Y`;
    expect(told(table)).toEqual(['M running Boom', 'X#0 succeeded', 'Y#1 succeeded ×2 Boom']);
    expect(told(`${table}\n20<-19 MapIterationSucceeded M#1\n21<-19 MapStateExited M`)[0]).toBe(
      'M succeeded Boom',
    );
  });

  test('knows the branches apart by what their events say', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 ParallelStateEntered P
      3<-2 ParallelStateStarted
      4<-3 WaitStateEntered W
      5<-3 TaskStateEntered T
      6<-5 TaskScheduled
      7<-6 TaskFailed Boom
      8<-7 TaskStateAborted
      9<-7 WaitStateAborted
      10<-7 ParallelStateFailed
      11<-10 ExecutionFailed Boom
      12<-11 ExecutionRedriven
      13<-12 TaskScheduled
      14<-12 WaitStateExited W
      15<-13 TaskSucceeded`;
    expect(visitsOf(history(table)).map(({ name, eventIds }) => `${name} ${eventIds.join(' ')}`)).toEqual([
      'P 2 3 10',
      'W 4 9 14',
      'T 5 6 7 8 13 15',
    ]);
  });

  test('of a Map Run goes on in its Map', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 MapStateEntered M
      3<-2 MapStateStarted
      4<-3 MapRunStarted
      5<-4 MapRunFailed Boom
      6<-5 MapStateFailed
      7<-6 ExecutionFailed Boom
      8<-7 ExecutionRedriven
      9<-8 MapRunRedriven
      10<-9 MapRunSucceeded
      11<-9 MapStateExited M`;
    expect(told(table)).toEqual(['M succeeded ×2 Boom']);
  });
});

describe('what a visit was about', () => {
  const event = (id: number, type: string, more: object) =>
    ({ id, previousEventId: id - 1, type, timestamp: new Date(id), ...more }) as HistoryEvent;
  const entered = (name: string) => ({ stateEnteredEventDetails: { name, input: '{}' } });

  test('a Task: what was sent, what came back, and the execution it started', () => {
    const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:m:kid';
    const output = JSON.stringify({ ExecutionArn: executionArn });
    const resource = 'startExecution.sync';
    const [visit] = visitsOf([
      event(1, 'TaskStateEntered', entered('T')),
      event(2, 'TaskScheduled', { taskScheduledEventDetails: { resource, parameters: '{"a":1}' } }),
      event(3, 'TaskSubmitted', { taskSubmittedEventDetails: { resource, output } }),
      event(4, 'TaskSucceeded', { taskSucceededEventDetails: { resource, output: '{"b":2}' } }),
    ]);
    expect(visit).toMatchObject({ sent: '{"a":1}', submitted: output, answer: '{"b":2}', executionArn });
  });

  test('a Map Run', () => {
    const [visit] = visitsOf([
      event(1, 'MapStateEntered', entered('M')),
      event(2, 'MapStateStarted', {}),
      event(3, 'MapRunStarted', { mapRunStartedEventDetails: { mapRunArn: 'arn:run' } }),
    ]);
    expect(visit).toMatchObject({ mapRunArn: 'arn:run' });
  });

  test('an expression that failed in one of several iterations', () => {
    const cause = "An error occurred while executing the state 'P' (entered at the event id #3). …";
    const visits = visitsOf([
      event(1, 'MapStateEntered', entered('M')),
      event(2, 'MapStateStarted', {}),
      { ...event(3, 'PassStateEntered', entered('P')), previousEventId: 2 },
      { ...event(4, 'PassStateEntered', entered('P')), previousEventId: 2 },
      {
        ...event(5, 'EvaluationFailed', { evaluationFailedEventDetails: { state: 'P', error: 'E', cause } }),
        previousEventId: 2,
      },
    ]);
    expect(visits.map(({ id, error }) => `${id} ${error}`)).toEqual(['1 undefined', '3 E', '4 undefined']);
  });
});

describe('summariesOf', () => {
  test('in a loop the last visit counts', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 PassStateEntered A
      3<-2 PassStateExited A
      4<-3 PassStateEntered A
      5<-4 ExecutionFailed E`;
    expect(summariesOf(visitsOf(history(table)))['A']).toEqual({ status: 'failed', visits: 2, retries: 0 });
  });

  test('across iterations the worst one counts', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 MapStateEntered M
      3<-2 MapStateStarted
      4<-3 MapIterationStarted M#0
      5<-3 MapIterationStarted M#1
      6<-4 FailStateEntered X
      7<-5 PassStateEntered Y
      8<-7 PassStateExited Y
      9<-6 MapIterationFailed M#0
      10<-6 MapStateFailed
      11<-10 MapStateExited M`;
    expect(statuses(table)).toEqual(['M caught', 'X failed', 'Y succeeded']);
  });

  test('a try that was given up does not count', () => {
    const table = `
      1<-0 ExecutionStarted
      2<-0 ParallelStateEntered P
      3<-2 ParallelStateStarted
      4<-3 FailStateEntered F
      5<-4 ParallelStateFailed
      6<-5 ParallelStateStarted
      7<-6 PassStateEntered A
      8<-7 PassStateExited A`;
    expect(statuses(table)).toEqual(['P running', 'F failed', 'A succeeded']);
  });
});
