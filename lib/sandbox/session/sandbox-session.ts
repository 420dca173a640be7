import type { Unsubscribe } from '../store';

/** What the rest of the page may know about the sandbox that is open. Light: it brings no editor and no SDK. */
interface OpenSandbox {
  readonly currentDrafts: () => Readonly<Record<string, string>>;
  readonly provided?: Promise<void>;
}

const none: Readonly<Record<string, string>> = {};
const listeners = new Set<() => void>();
let open: OpenSandbox | undefined;

export const sandboxSession = {
  /** Texts in the editor, by draft id; empty while no sandbox is open. The same object until a text changes. */
  currentDrafts(): Readonly<Record<string, string>> {
    return open?.currentDrafts() ?? none;
  },
  /** Settles when the account has what the lab needs, or could not get it: never rejects. */
  provided(): Promise<void> | undefined {
    return open?.provided;
  },
  /** Calls at every change of a text, and when a sandbox opens or closes. */
  subscribe(listener: () => void): Unsubscribe {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function publishSandbox(sandbox: OpenSandbox | undefined): void {
  open = sandbox;
  tellDrafts();
}

export function tellDrafts(): void {
  for (const listener of [...listeners]) listener();
}
