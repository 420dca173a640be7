import { describe, expect, test } from 'vitest';
import { history } from '../history-table';
import { visitsOf } from '../visits';
import { axisOf, inWindow, panned, segmentsOf, ticksOf, wholeAxis, zoomed } from './timeline';
import { visitTree } from './visit-tree';

const table = `
  0<-0 ExecutionStarted
  2<-0 TaskStateEntered T
  3<-2 TaskScheduled
  4<-3 TaskFailed Boom
  8<-4 TaskScheduled
  9<-8 TaskSucceeded
  10<-9 TaskStateExited T`;

function bars(measure: 'time' | 'events') {
  const { roots } = visitTree(visitsOf(history(table)), () => undefined);
  const axis = axisOf(measure, { startedAt: new Date(0), endedAt: new Date(10_000), events: 11 });
  return roots
    .flatMap((node) => segmentsOf(node, axis))
    .map(({ kind, status, from, to, ms }) => `${kind} ${status} ${from.toFixed(1)}–${to.toFixed(1)} ${ms}`);
}

describe('segmentsOf', () => {
  test('tries and the back-off between them take their true time', () => {
    expect(bars('time')).toEqual([
      'try failed 0.2–0.4 2000',
      'gap failed 0.4–0.8 4000',
      'try succeeded 0.8–1.0 2000',
    ]);
  });

  test('measured in events, waiting takes no room', () => {
    expect(bars('events')).toEqual([
      'try failed 0.1–0.6 2000',
      'gap failed 0.6–0.7 4000',
      'try succeeded 0.7–0.9 2000',
    ]);
  });

  test('what goes on reaches to the end', () => {
    const { roots } = visitTree(visitsOf(history('5<-0 WaitStateEntered W')), () => undefined);
    const axis = axisOf('time', { startedAt: new Date(0), endedAt: new Date(10_000), events: 1 });
    expect(segmentsOf(roots[0]!, axis)).toMatchObject([{ from: 0.5, to: 1, status: 'running' }]);
  });
});

describe('the window', () => {
  test('zooms around a place, never beyond the axis', () => {
    expect(zoomed(wholeAxis, 2, 0.5)).toEqual({ from: 0.25, to: 0.75 });
    expect(zoomed(wholeAxis, 2, 0)).toEqual({ from: 0, to: 0.5 });
    expect(zoomed({ from: 0.25, to: 0.75 }, 0.1, 0.5)).toEqual(wholeAxis);
  });

  test('moves by a share of what is seen, and stops at the ends', () => {
    expect(panned({ from: 0.25, to: 0.5 }, 0.5)).toEqual({ from: 0.375, to: 0.625 });
    expect(panned({ from: 0.25, to: 0.5 }, -5)).toEqual({ from: 0, to: 0.25 });
  });

  test('shows of a bar what lies in it', () => {
    expect(inWindow({ from: 0.5, to: 1 }, { from: 0, to: 0.75 })).toEqual({ left: 0, width: 50 });
    expect(inWindow({ from: 0.5, to: 1 }, { from: 0, to: 0.25 })).toBeUndefined();
  });

  const ticks = (seconds: number) =>
    ticksOf(
      axisOf('time', { startedAt: new Date(0), endedAt: new Date(seconds * 1000), events: 1 }),
      wholeAxis,
      5,
    ).map(({ value }) => value / 1000);
  test.each([
    [0.01, [0, 0.002, 0.004, 0.006, 0.008, 0.01]],
    [2, [0, 0.5, 1, 1.5, 2]],
    [60, [0, 15, 30, 45, 60]],
    [3600, [0, 900, 1800, 2700, 3600]],
  ])('has ticks at round values: %d s', (seconds, expected) => {
    expect(ticks(seconds)).toEqual(expected);
  });
});
