import type { ExecutionStore } from '../../../host/ports';
import type { StoredEvent, Transition } from '../../../host/records';
import type { MemoryExecutions } from '../memory-executions';
import { Shelf, type Keeper, type Kept } from './shelf';

type Standing = Pick<Transition, 'record' | 'snapshot' | 'rest'>;

/** Executions of which a keeper has the last snapshot, and the events of each step. */
export function keptExecutions(
  memory: MemoryExecutions,
  keeper: Keeper,
  kept: readonly Kept[],
): ExecutionStore {
  const executions = new Shelf<Standing>(keeper, 'execution');
  const histories = new Shelf<readonly StoredEvent[]>(keeper, 'history');
  const events = new Map<string, StoredEvent[]>();
  for (const [id, some] of histories.load(kept)) {
    const arn = id.slice(0, id.indexOf('\n'));
    events.set(arn, [...(events.get(arn) ?? []), ...some]);
  }
  for (const [arn, standing] of executions.load(kept))
    void memory.create({ ...standing, history: events.get(arn) ?? [], replacesSeq: -1 });

  function keep({ record, snapshot, rest, history }: Transition): void {
    executions.put(record.arn, { record, snapshot, rest });
    if (history.length > 0) histories.add(record.arn, history);
  }

  return {
    async create(transition) {
      const isDone = await memory.create(transition);
      if (isDone) keep(transition);
      return isDone;
    },
    async commit(transition) {
      await memory.commit(transition);
      keep(transition);
    },
    async forget(time) {
      await memory.forget(time);
      for (const arn of executions.ids) {
        if (await memory.find(arn)) continue;
        executions.remove(arn);
        histories.removeAll(`${arn}\n`);
      }
    },
    find: (arn) => memory.find(arn),
    findSnapshot: (arn) => memory.findSnapshot(arn),
    list: (filter, page) => memory.list(filter, page),
    history: (arn, request) => memory.history(arn, request),
    open: () => memory.open(),
  };
}
