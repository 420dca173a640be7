import { loadJsonata, validateDefinition } from '@pasos/engine/browser';
import type { Diagnostic, ParseJsonata } from '@pasos/engine/browser';
import type { Unsubscribe } from './store';

export { teach } from '@pasos/engine/browser';

let jsonata: ParseJsonata | undefined;
let isComing = false;
const listeners = new Set<() => void>();

/**
 * Findings about a definition, the same ones CreateStateMachine would answer with. What is wrong within expressions of
 * JSONata is found once JSONata has arrived; the first definition that has any sends for it.
 */
export function diagnose(text: string, type: 'STANDARD' | 'EXPRESS' = 'STANDARD'): readonly Diagnostic[] {
  if (!jsonata && !isComing && text.includes('{%')) void fetchJsonata();
  return validateDefinition(text, { type, jsonata }).diagnostics;
}

/** Calls back when `diagnose` can say more than before. */
export function onMoreKnown(listener: () => void): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function fetchJsonata(): Promise<void> {
  isComing = true;
  try {
    jsonata = await loadJsonata();
    listeners.forEach((listener) => listener());
  } catch {
    // Without a connection the rest is still right; the next look tries again.
  } finally {
    isComing = false;
  }
}
