import type { SandboxSession } from '@/lib/sandbox/session/session';
import { stateHash } from './place-link';

/** The address of a state of this machine, to be pasted somewhere; a word says whether it could be copied. */
export async function copyStateLink(session: SandboxSession, name: string): Promise<void> {
  const url = new URL(window.location.href);
  url.hash = stateHash(name);
  const wasCopied = await navigator.clipboard.writeText(url.href).then(
    () => true,
    () => false,
  );
  session.store.set({ notice: { kind: wasCopied ? 'link-copied' : 'link-failed' } });
}
