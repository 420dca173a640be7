import type { OpenExecution, Store } from '../../host/ports';
import type { Transition } from '../../host/records';
import { throughRooms } from '../disk/through-rooms';
import type { Sabotage } from './sabotage';

type Execution = Transition['snapshot'];
type Change = (method: (...args: never[]) => Promise<unknown>) => (...args: never[]) => Promise<unknown>;

/** Each makes a saboteur for one world. */
export const SABOTAGES: Readonly<Record<string, () => Sabotage>> = {
  'acknowledges before it commits': () => ({
    store: (store) =>
      executionsOf(store, {
        create: (create) => async (given) => {
          void create(given).catch(() => undefined);
          return true;
        },
        commit: (commit) => async (given) => void commit(given).catch(() => undefined),
      }),
  }),

  'lets a stale writer write': () => ({
    disk: (disk) =>
      executionsOf(disk, {
        commit: (commit) => async (given: Transition) => {
          const stored = await disk.executions.findSnapshot(given.record.arn);
          return commit({ ...given, replacesSeq: stored?.seq ?? -1 } as never);
        },
      }),
  }),

  'writes what another owns': () => ({ fence: false }),

  'forgets timers when it recovers': () => ({
    store: (store) =>
      executionsOf(store, {
        open: (open) => async () =>
          ((await open()) as readonly OpenExecution[]).map(({ wakeAt: _, ...execution }) => execution),
        findSnapshot: (find) => async (arn) => {
          const found = (await find(arn)) as Execution | undefined;
          return found && { ...found, timers: {} };
        },
      }),
  }),

  'loses an event': () => {
    let writes = 0;
    return {
      disk: (disk) =>
        executionsOf(disk, {
          commit: (commit) => (given: Transition) => {
            const history = ++writes % 7 === 0 ? given.history.slice(0, -1) : given.history;
            return commit({ ...given, history } as never);
          },
        }),
    };
  },

  'writes an event twice': () => ({
    store: (store) =>
      executionsOf(store, {
        commit: (commit) => (given: Transition) =>
          commit({ ...given, history: [...given.history, ...given.history.slice(-1)] } as never),
      }),
  }),

  'says yes to a second completion': () => {
    const used = new Set<string>();
    return {
      answer: (operation, input, answer) => {
        if (operation !== 'SendTaskSuccess' && operation !== 'SendTaskFailure') return answer;
        const { taskToken } = input as { taskToken: string };
        const isSecond = used.has(taskToken) && answer.kind === 'refused';
        used.add(taskToken);
        return isSecond ? { kind: 'answered', output: {} } : answer;
      },
    };
  },

  'says yes when the disk said no': () => ({
    answer: (operation, _, answer) =>
      operation === 'StartExecution' && answer.kind === 'failed'
        ? { kind: 'answered', output: { startDate: 1_767_225_600 } }
        : answer,
  }),
};

function executionsOf(store: Store, changes: Readonly<Record<string, Change>>): Store {
  return throughRooms(store, (room, name, method) => {
    const change = room === 'executions' ? changes[name] : undefined;
    return change ? (change(method as never) as typeof method) : method;
  });
}
