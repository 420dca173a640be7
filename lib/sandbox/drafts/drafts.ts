import type { DraftVault, KeptDraft, VaultTrouble } from './draft-vault';
import { createStore, type Store } from '../store';

export interface DraftView {
  readonly id: string;
  readonly text: string;
  /** What "reset" goes back to. */
  readonly start: string;
  /** Time of the last keystroke; undefined while it is the untouched start. */
  readonly at?: number;
  /** Typed here and not yet kept in the browser. */
  readonly isPending: boolean;
  /** Another tab or device wrote this draft while this tab had changes of its own. */
  readonly theirs?: KeptDraft;
}

export interface DraftsSnapshot {
  readonly drafts: Readonly<Record<string, DraftView>>;
  readonly trouble?: VaultTrouble;
}

export interface DraftsPorts {
  readonly vault: DraftVault;
  /** Second place to keep work, on the server; it queues and retries by itself. */
  readonly backUp: (draft: string, text: string) => void;
  readonly now: () => number;
}

export interface DraftStart {
  readonly id: string;
  readonly start: string;
  /** Work of an earlier step to begin with instead of `start`. */
  readonly inherited?: string;
}

const flushAfterMs = 400;

/** While two versions wait for a decision, ours is kept here, so that a crash loses neither. */
const aside = (id: string) => `${id}#aside`;

/** The texts in the editor and where they are kept. Newest wins; a text that loses stays in the editor's undo history. */
export class Drafts {
  readonly store: Store<DraftsSnapshot>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Time of the newest record known to be in the vault, by draft. */
  private readonly lastSeen = new Map<string, number>();

  constructor(
    starts: readonly DraftStart[],
    private readonly ports: DraftsPorts,
  ) {
    const views = starts.map((start): [string, DraftView] => [start.id, this.open(start)]);
    this.store = createStore<DraftsSnapshot>({ drafts: Object.fromEntries(views) });
  }

  get(id: string): DraftView | undefined {
    return this.store.get().drafts[id];
  }

  /** A keystroke, or anything else that changes the text on purpose. */
  edit(id: string, text: string): void {
    const draft = this.get(id);
    if (!draft || draft.text === text) return;
    this.put({ ...draft, text, at: this.ports.now(), isPending: true });
    this.timer ??= setTimeout(() => this.flush(), flushAfterMs);
  }

  /** Keeps what is pending. A record written by another tab meanwhile is never overwritten: it becomes a question. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const draft of Object.values(this.store.get().drafts)) {
      if (!draft.isPending) continue;
      const stored = this.ports.vault.read(draft.id);
      if (stored && stored.at > (this.lastSeen.get(draft.id) ?? 0)) this.hear(draft.id, stored);
      this.keep(draft.id);
    }
  }

  /** Another tab, or the server, has this version. */
  hear(id: string, kept: KeptDraft): void {
    const draft = this.get(id);
    if (!draft) return;
    this.lastSeen.set(id, Math.max(kept.at, this.lastSeen.get(id) ?? 0));
    if (kept.text === draft.text)
      this.put({ ...draft, at: Math.max(kept.at, draft.at ?? 0), isPending: false, theirs: undefined });
    else if (draft.isPending || draft.theirs) this.put({ ...draft, theirs: kept });
    else if (kept.at > (draft.at ?? 0)) this.put({ ...draft, text: kept.text, at: kept.at });
  }

  keepMine(id: string): void {
    const draft = this.get(id);
    if (!draft?.theirs) return;
    // Passing through theirs leaves it in the undo history.
    this.put({ ...draft, text: draft.theirs.text, theirs: undefined });
    this.put({ ...draft, theirs: undefined, at: this.ports.now(), isPending: true });
    this.ports.vault.remove(aside(id));
    this.flush();
  }

  takeTheirs(id: string): void {
    const draft = this.get(id);
    if (!draft?.theirs) return;
    this.ports.vault.remove(aside(id));
    this.put({ ...draft, text: draft.theirs.text, at: draft.theirs.at, theirs: undefined, isPending: false });
  }

  /** Work of an earlier step that only the server had. Not yet this step's own work. */
  inherit(id: string, text: string): void {
    const draft = this.get(id);
    if (draft && draft.at === undefined) this.put({ ...draft, text });
  }

  /** The step begins otherwise from here on: a text nobody has touched follows, any other only resets to it. */
  restart(id: string, start: string): void {
    const draft = this.get(id);
    if (!draft || draft.start === start) return;
    const isUntouched = draft.at === undefined && draft.text === draft.start;
    this.put({ ...draft, start, ...(isUntouched && { text: start }) });
  }

  /** After the tab was frozen or hidden, storage events may have been missed. */
  catchUp(): void {
    for (const id of Object.keys(this.store.get().drafts)) {
      const stored = this.ports.vault.read(id);
      if (stored && stored.at > (this.lastSeen.get(id) ?? 0)) this.hear(id, stored);
    }
  }

  private open({ id, start, inherited }: DraftStart): DraftView {
    const stored = this.ports.vault.read(id);
    const mine = this.ports.vault.read(aside(id));
    if (stored) this.lastSeen.set(id, stored.at);
    if (mine && stored && mine.text !== stored.text) {
      return { id, start, text: mine.text, at: mine.at, isPending: true, theirs: stored };
    }
    if (stored) return { id, start, text: stored.text, at: stored.at, isPending: false };
    return { id, start, text: inherited ?? start, isPending: false };
  }

  private keep(id: string): void {
    const draft = this.get(id);
    if (!draft?.isPending || draft.at === undefined) return;
    const kept = { text: draft.text, at: draft.at };
    if (draft.theirs) {
      this.ports.vault.write(aside(id), kept);
      return;
    }
    const trouble = this.ports.vault.write(id, kept);
    if (!trouble) this.lastSeen.set(id, draft.at);
    this.ports.backUp(id, draft.text);
    this.store.set({ trouble });
    this.put({ ...draft, isPending: false });
  }

  private put(draft: DraftView): void {
    this.store.set({ drafts: { ...this.store.get().drafts, [draft.id]: draft } });
  }
}
