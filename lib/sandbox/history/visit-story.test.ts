import { describe, expect, test } from 'vitest';
import { history } from './history-table';
import { visitsOf, VisitStory } from './visits';

describe('tries', () => {
  const table = `
      1<-0 ExecutionStarted
      2<-0 TaskStateEntered T
      3<-2 TaskScheduled
      4<-3 TaskFailed Boom
      7<-4 TaskScheduled
      8<-7 TaskFailed Bang
      12<-8 TaskScheduled
      13<-12 TaskSucceeded
      14<-13 TaskStateExited T`;
  const triesOf = (text: string) =>
    visitsOf(history(text))[0]?.tries.map(
      ({ startedAt, endedAt, status, error = '' }) =>
        `${startedAt.getTime() / 1000}–${endedAt ? endedAt.getTime() / 1000 : ''} ${status} ${error}`,
    );

  test('have a beginning and an end, and the back-off lies between', () => {
    expect(triesOf(table)).toEqual(['2–4 failed Boom', '7–8 failed Bang', '12–14 succeeded ']);
  });

  test('the last one failed also where its error is caught', () => {
    expect(
      triesOf('1<-0 TaskStateEntered T\n2<-1 TaskScheduled\n3<-2 TaskFailed E\n5<-3 TaskStateExited T'),
    ).toEqual(['1–3 failed E']);
  });

  test('one that goes on has no end', () => {
    expect(triesOf('1<-0 TaskStateEntered T\n2<-1 TaskScheduled')).toEqual(['1– running ']);
  });
});

describe('VisitStory', () => {
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
      19<-18 TaskStateExited Y
      20<-19 MapIterationSucceeded M#1
      21<-19 MapStateExited M`;
  const events = history(table);

  test('told bit by bit is the same as told at once', () => {
    const story = new VisitStory();
    for (let end = 1; end <= events.length; end++) {
      expect(story.follow(events.slice(0, end))).toEqual(visitsOf(events.slice(0, end)));
    }
  });

  test('what is told later changes nothing of what was published', () => {
    const story = new VisitStory();
    const before = story.follow(events.slice(0, 10));
    const kept = structuredClone(before);
    story.follow(events);
    expect(before).toEqual(kept);
  });

  test('visits of which nothing new is told stay the same objects', () => {
    const story = new VisitStory();
    const before = story.follow(events.slice(0, 8));
    const after = story.follow(events.slice(0, 9));
    expect(after.map((visit, index) => visit === before[index])).toEqual([true, true, false]);
  });

  test('another history is told from its beginning', () => {
    const story = new VisitStory();
    story.follow(events);
    const other = history('1<-0 ExecutionStarted\n2<-0 PassStateEntered A');
    expect(story.follow(other)).toEqual(visitsOf(other));
  });
});
