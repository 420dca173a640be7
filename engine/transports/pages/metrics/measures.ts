import type { ExecutionStore, Store } from '../../../host/ports';
import type { Transition } from '../../../host/records';
import type { Api, JsonService } from '../../../service/operation';
import { toServiceError } from '../../../service/service-error';
import type { Family, Sample } from './exposition';

interface Tally {
  readonly labels: Readonly<Record<string, string>>;
  count: number;
  seconds: number;
}

/** Counts by label: reading a map is all that counting costs. */
class Tallies {
  private readonly byKey = new Map<string, Tally>();

  add(key: string, labels: () => Tally['labels'], seconds = 0): void {
    let tally = this.byKey.get(key);
    if (!tally) this.byKey.set(key, (tally = { labels: labels(), count: 0, seconds: 0 }));
    tally.count++;
    tally.seconds += seconds;
  }

  counts(): Sample[] {
    return [...this.byKey.values()].map(({ labels, count }) => ({ labels, value: count }));
  }

  times(): Sample[] {
    return [...this.byKey.values()].flatMap(({ labels, count, seconds }) => [
      { labels, suffix: '_sum', value: seconds },
      { labels, suffix: '_count', value: count },
    ]);
  }
}

/** What is counted where calls come in and where steps are kept. An engine without metrics has none of this in its way. */
export class Measures {
  private readonly calls = new Tallies();
  private readonly closed = new Tallies();
  private readonly commits = new Tallies();
  private started = 0;
  private entered = 0;

  /** `now`: seconds that never go back. */
  constructor(private readonly now: () => number) {}

  service(service: JsonService): JsonService {
    return { ...service, api: this.api(service.api) };
  }

  apis(apis: Readonly<Record<string, Api>>): Record<string, Api> {
    return Object.fromEntries(Object.entries(apis).map(([name, api]) => [name, this.api(api)]));
  }

  store(store: Store): Store {
    const { stateMachines, aliases, activities, mapRuns, logs, documents, ownership } = store;
    const executions = this.executions(store.executions);
    const others = { stateMachines, aliases, activities, mapRuns, logs, documents, ownership };
    return { ...others, executions, health: () => store.health(), close: () => store.close() };
  }

  families(): readonly Family[] {
    return [
      counter('pasos_executions_started_total', 'Executions started.', [{ value: this.started }]),
      counter('pasos_executions_closed_total', 'Executions that ended, by how.', this.closed.counts()),
      counter('pasos_transitions_total', 'States entered.', [{ value: this.entered }]),
      {
        name: 'pasos_commit_seconds',
        help: 'From handing a step to the store until it is kept, by outcome.',
        kind: 'summary',
        samples: this.commits.times(),
      },
      {
        name: 'pasos_api_call_seconds',
        help: 'Calls of the API, long polls included, by operation and code.',
        kind: 'summary',
        samples: this.calls.times(),
      },
    ];
  }

  private api(api: Api): Api {
    return {
      call: async (operation, body, caller) => {
        const since = this.now();
        const over = (code: string) => {
          // A caller may make up any number of names.
          const name = code === 'UnknownOperationException' ? 'unknown' : operation;
          this.calls.add(`${name} ${code}`, () => ({ operation: name, code }), this.now() - since);
        };
        try {
          const output = await api.call(operation, body, caller);
          over('OK');
          return output;
        } catch (error) {
          over(toServiceError(error).code);
          throw error;
        }
      },
    };
  }

  private executions(store: ExecutionStore): ExecutionStore {
    return {
      create: async (transition) => {
        const isNew = await this.timed(store.create(transition));
        if (isNew) {
          this.started++;
          this.kept(transition);
        }
        return isNew;
      },
      commit: async (transition) => {
        await this.timed(store.commit(transition));
        this.kept(transition);
      },
      find: (arn) => store.find(arn),
      findSnapshot: (arn) => store.findSnapshot(arn),
      list: (filter, page) => store.list(filter, page),
      history: (arn, request) => store.history(arn, request),
      forget: (time) => store.forget(time),
      open: () => store.open(),
    };
  }

  private async timed<T>(write: Promise<T>): Promise<T> {
    const since = this.now();
    const over = (outcome: string) => this.commits.add(outcome, () => ({ outcome }), this.now() - since);
    try {
      const result = await write;
      over('kept');
      return result;
    } catch (error) {
      over('refused');
      throw error;
    }
  }

  private kept({ record: { status }, history }: Transition): void {
    for (const { type } of history) if (type.endsWith('StateEntered')) this.entered++;
    if (status !== 'RUNNING') this.closed.add(status, () => ({ status }));
  }
}

function counter(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, kind: 'counter', samples };
}
