import { createStore } from '@/lib/sandbox/store';

/** What this tab works on. Light: every page has it. */
export interface Choice {
  readonly kind: 'local' | 'aws';
  /** Where the local engine runs: without a server this browser has one of its own. */
  readonly engine: 'server' | 'browser';
  /** An account was connected in this tab and not left: the page says so, whatever it works on. */
  readonly hasAccount: boolean;
  /** The account is wanted: whoever shows it asks to be let in. */
  readonly isWanted: boolean;
  /** Another one for each account, region and engine: what was read from one is not shown of another. */
  readonly round: number;
}

/** Before the browser is asked, and on the server. */
export const atHome: Choice = {
  kind: 'local',
  engine: 'server',
  hasAccount: false,
  isWanted: false,
  round: 0,
};

const key = 'pasos:target';

/** Remembered for this tab, over its pages; never what it takes to be let in. */
export const choice = createStore<Choice>({ ...atHome, ...remembered() });

export function choose(kind: Choice['kind']): void {
  choice.set({ kind, hasAccount: true, isWanted: false });
  remember((storage) => storage.setItem(key, kind));
}

/** Whether that was news: all that is open then opens anew. */
export function chooseEngine(engine: Choice['engine']): boolean {
  const { engine: before, round } = choice.get();
  if (engine === before) return false;
  choice.set({ engine, round: round + 1 });
  return true;
}

/** Local, with no account behind it. */
export function forgetAccount(): void {
  choice.set({ kind: 'local', hasAccount: false, isWanted: false });
  remember((storage) => storage.removeItem(key));
}

function remembered(): Partial<Choice> {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? {} : { kind: kept === 'aws' ? 'aws' : 'local', hasAccount: true };
  } catch {
    return {};
  }
}

function remember(change: (storage: Storage) => void): void {
  try {
    change(sessionStorage);
  } catch {
    // Storage refused (private mode): the choice then lasts as long as the page.
  }
}
