import { explore, randomMachine } from '@pasos/engine/testing';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summariesOf } from '@/lib/sandbox/history/statuses';
import { visitsOf } from '@/lib/sandbox/history/visits';
import { Moments } from './moments';
import { sentenceOf } from './sentences/sentence-of';
import { sentenceText } from './sentences/sentence';

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 500, size: 'max' }));

interface Run {
  readonly definition: string;
  readonly events: readonly HistoryEvent[];
}

/** Whatever may be true of any run, looked for in runs of machines made up by chance. */
function holds(check: (run: Run) => void): Promise<void> {
  const property = fc.asyncProperty(chance, chance, async (machine, numbers) => {
    const definition = randomMachine(machine);
    const { history } = await explore(definition, { numbers });
    const events = history.map((event) => ({ ...event, timestamp: new Date(event.timestamp) }));
    check({ definition: JSON.stringify(definition), events: events as unknown as HistoryEvent[] });
  });
  return fc.assert(property, { numRuns: 60, seed: 20_261_125 });
}

function told({ definition, events }: Run): Moments {
  const moments = new Moments(definition);
  moments.extend(events);
  return moments;
}

test('every moment shows what would have been shown had the run been read up to there', () =>
  holds((run) => {
    const moments = told(run);
    const step = Math.max(1, Math.floor(run.events.length / 25));
    for (let index = 0; index < run.events.length; index += step) {
      const visits = visitsOf(run.events.slice(0, index + 1));
      const { summaries, open } = moments.at(index);
      expect(summaries).toEqual(summariesOf(visits));
      const running = visits.filter(({ status }) => status === 'running');
      expect(open.map(({ id, attempts }) => [id, attempts])).toEqual(
        running.map(({ id, attempts }) => [id, attempts]),
      );
    }
  }));

test('the last moment is the end of the run', () =>
  holds((run) => {
    const moments = told(run);
    expect(moments.at(moments.count - 1).summaries).toEqual(summariesOf(visitsOf(run.events)));
  }));

test('moments only go forward, and all know their place', () =>
  holds((run) => {
    const moments = told(run);
    let before = moments.at(0);
    for (let index = 1; index < moments.count; index++) {
      const now = moments.at(index);
      expect(now.elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs);
      for (const [name, { visits, retries }] of Object.entries(before.summaries)) {
        expect(now.summaries[name]!.visits).toBeGreaterThanOrEqual(visits);
        expect(now.summaries[name]!.retries).toBeGreaterThanOrEqual(retries);
      }
      expect(now.state === undefined).toBe(now.pointer === undefined);
      expect(moments.indexOf(now.event.id!)).toBe(index);
      before = now;
    }
  }));

test('a run that grows has the moments of one that was read at once', () =>
  holds((run) => {
    const growing = new Moments(run.definition);
    for (const part of [0.3, 0.3, 0.8, 1])
      expect(growing.extend(run.events.slice(0, Math.ceil(run.events.length * part)))).toBe(true);
    const whole = told(run);
    for (let index = 0; index < whole.count; index += 7)
      expect(growing.at(index).summaries).toEqual(whole.at(index).summaries);
  }));

test('every event has its sentence in both languages', () =>
  holds((run) => {
    const moments = told(run);
    for (let index = 0; index < moments.count; index++)
      for (const language of ['es', 'en'] as const)
        expect(sentenceText(sentenceOf(moments, index, language))).toMatch(/^\S.+\.$/);
  }));

test('events of another run are not taken for more of this one', () => {
  const moments = new Moments(undefined);
  expect(moments.extend([{ id: 1, type: 'ExecutionStarted', timestamp: new Date(0) }])).toBe(true);
  expect(moments.extend([])).toBe(false);
});
