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
  /** What is open needs the local engine: as long as it is, the page works on nothing else. */
  readonly isHeldHere: boolean;
  /** Another one for each account, region and engine: what was read from one is not shown of another. */
  readonly round: number;
}

/** Before the browser is asked, and on the server. */
export const atHome: Choice = {
  kind: 'local',
  engine: 'server',
  hasAccount: false,
  isWanted: false,
  isHeldHere: false,
  round: 0,
};

const key = 'pasos:target';

/** Remembered for this tab, over its pages; never what it takes to be let in. */
export const choice = createStore<Choice>({ ...atHome, ...remembered() });

/** What this tab works on wherever nothing holds it here. */
let chosen = choice.get().kind;

export function choose(kind: Choice['kind']): void {
  chosen = kind;
  choice.set({ kind: choice.get().isHeldHere ? 'local' : kind, hasAccount: true, isWanted: false });
  remember((storage) => storage.setItem(key, kind));
}

/** The page works on the local engine until the result is called; then on what the tab has chosen, as before. */
export function holdHere(): () => void {
  choice.set({ isHeldHere: true, kind: 'local' });
  return () => choice.set({ isHeldHere: false, kind: chosen });
}

/** Whether that was news: all that is open then opens anew. */
export function chooseEngine(engine: Choice['engine']): boolean {
  const { engine: before, round } = choice.get();
  if (engine === before) return false;
  choice.set({ engine, round: round + 1 });
  return true;
}

/** The tab has chosen the account, and what is open does not let it. */
export function isHeldBack(): boolean {
  return chosen === 'aws' && choice.get().isHeldHere;
}

/** Local, with no account behind it. */
export function forgetAccount(): void {
  chosen = 'local';
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
