import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import { readCases, type SavedCase } from './saved-case';

export interface CasesSnapshot {
  readonly cases: readonly SavedCase[];
  /** What was taken out last, to be put back. */
  readonly removed?: { readonly saved: SavedCase; readonly place: number };
  readonly isUnkept?: boolean;
}

/** The named cases of one machine in this browser, kept at each change. */
export class Cases {
  readonly store;

  constructor(
    private readonly machine: string,
    private readonly storage: Storage | undefined = browserStorage(),
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {
    this.store = createStore<CasesSnapshot>({ cases: this.kept() });
  }

  add(saved: Omit<SavedCase, 'id'>): SavedCase {
    const added = { ...saved, name: this.freeName(saved.name), id: this.newId() };
    this.keep([...this.store.get().cases, added]);
    return added;
  }

  change(id: string, members: Partial<Omit<SavedCase, 'id'>>): void {
    this.keep(this.store.get().cases.map((saved) => (saved.id === id ? { ...saved, ...members } : saved)));
  }

  remove(id: string): void {
    const { cases } = this.store.get();
    const place = cases.findIndex((saved) => saved.id === id);
    const saved = cases[place];
    if (!saved) return;
    this.keep(cases.filter((one) => one !== saved));
    this.store.set({ removed: { saved, place } });
  }

  putBack(): void {
    const { cases, removed } = this.store.get();
    if (!removed) return;
    this.keep([...cases.slice(0, removed.place), removed.saved, ...cases.slice(removed.place)]);
  }

  /** Adds the cases of a file. False: it is none. */
  read(text: string): boolean {
    try {
      const cases = readCases(JSON.parse(text), this.newId);
      if (!cases) return false;
      for (const { id: _id, ...saved } of cases) this.add(saved);
      return true;
    } catch {
      return false;
    }
  }

  private freeName(name: string): string {
    const taken = new Set(this.store.get().cases.map((saved) => saved.name));
    for (let number = 1; ; number++) {
      const free = number === 1 ? name : `${name} (${number})`;
      if (!taken.has(free)) return free;
    }
  }

  private keep(cases: readonly SavedCase[]): void {
    this.store.set({ cases, removed: undefined, isUnkept: !this.write(cases) });
  }

  private write(cases: readonly SavedCase[]): boolean {
    try {
      this.storage?.setItem(this.key, JSON.stringify({ pasosCases: 1, cases }));
      return this.storage !== undefined;
    } catch {
      return false;
    }
  }

  private kept(): readonly SavedCase[] {
    const text = this.stored();
    if (text === undefined) return [];
    try {
      const cases = readCases(JSON.parse(text), this.newId);
      if (cases) return cases;
    } catch {
      // It is put aside below.
    }
    this.putAside(text);
    return [];
  }

  private stored(): string | undefined {
    try {
      return this.storage?.getItem(this.key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** What a later release wrote is not lost when this one writes. */
  private putAside(text: string): void {
    try {
      this.storage?.setItem(`${this.key}:unread`, text);
    } catch {
      // The browser is full: there is no place to put it.
    }
  }

  private get key(): string {
    return `pasos:cases:${this.machine}`;
  }
}

const all = new WeakMap<SandboxSession, Cases>();

/** The one Cases of a session. */
export function casesOf(session: SandboxSession): Cases {
  let cases = all.get(session);
  if (!cases) all.set(session, (cases = new Cases(session.machine?.spec.name ?? session.labStep)));
  return cases;
}
