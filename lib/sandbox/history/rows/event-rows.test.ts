import { expect, test } from 'vitest';
import { history } from '../history-table';
import { visitsOf } from '../visits';
import { eventRows, filterEvents, type EventFilter } from './event-rows';

const events = history(`
  1<-0 ExecutionStarted
  2<-0 TaskStateEntered Cobrar
  3<-2 TaskScheduled
  4<-3 TaskFailed Pagos.Rechazado
  5<-4 TaskStateExited Cobrar
  6<-5 MapStateEntered M
  7<-6 MapStateStarted
  8<-7 MapIterationStarted M#0
  9<-0 ExecutionAborted`);

const all = eventRows(events, visitsOf(events));
const ids = (filter: Partial<EventFilter>) =>
  filterEvents(all, { text: '', newestFirst: false, ...filter }).map(({ id }) => id);

test.each<[Partial<EventFilter>, number[]]>([
  [{}, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [{ newestFirst: true, kind: 'execution' }, [9, 1]],
  [{ kind: 'state' }, [2, 5, 6, 7]],
  [{ kind: 'task' }, [3, 4]],
  [{ kind: 'map' }, [6, 7, 8]],
  [{ kind: 'problem' }, [4, 9]],
  [{ text: 'cobrar' }, [2, 3, 4, 5]],
  [{ text: ' rechazado ' }, [4]],
  [{ text: 'rechazado', kind: 'state' }, []],
])('%j', (filter, expected) => {
  expect(ids(filter)).toEqual(expected);
});
