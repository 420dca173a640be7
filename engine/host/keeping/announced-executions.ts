import type { ExecutionStore, Store } from '../ports';
import type { ExecutionRecord, Transition } from '../records';

/** The store, of whose executions `announce` hears each time one has begun, ended, or begun again: once that is committed. */
export function withAnnouncements(store: Store, announce: (record: ExecutionRecord) => void): Store {
  const { stateMachines, aliases, activities, mapRuns, logs, documents, ownership } = store;
  return {
    ...{ stateMachines, aliases, activities, mapRuns, logs, documents },
    executions: announced(store.executions, announce),
    health: () => store.health(),
    ...(ownership && { ownership }),
    close: () => store.close(),
  };
}

function announced(executions: ExecutionStore, announce: (record: ExecutionRecord) => void): ExecutionStore {
  return {
    create(transition) {
      const creating = executions.create(transition);
      creating.then((isNew) => isNew && tell(transition), ignore);
      return creating;
    },
    commit(transition) {
      const committing = executions.commit(transition);
      if (isChange(transition)) committing.then(() => tell(transition), ignore);
      return committing;
    },
    find: (arn) => executions.find(arn),
    findSnapshot: (arn) => executions.findSnapshot(arn),
    list: (filter, page) => executions.list(filter, page),
    history: (arn, request) => executions.history(arn, request),
    forget: (time) => executions.forget(time),
    open: () => executions.open(),
  };

  /** One that has ended with the step with which it began has begun all the same. */
  function tell(transition: Transition): void {
    const { record } = transition;
    if (begins(transition) && record.status !== 'RUNNING') announce({ ...record, status: 'RUNNING' });
    announce(record);
  }
}

function isChange(transition: Transition): boolean {
  return transition.record.status !== 'RUNNING' || begins(transition);
}

function begins({ replacesSeq, history }: Transition): boolean {
  return replacesSeq < 0 || history.some(({ type }) => type === 'ExecutionRedriven');
}

/** Whoever wrote hears of it. */
function ignore(): void {}
