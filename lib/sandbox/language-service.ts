import { LATE_PARTS, validateDefinition } from '@pasos/engine/browser';
import type { Diagnostic, LatePart, ValidationOptions } from '@pasos/engine/browser';
import type { Unsubscribe } from './store';

export { teach } from '@pasos/engine/browser';

let known: ValidationOptions = {};
const sentFor = new Set<LatePart>();
const listeners = new Set<() => void>();

/**
 * Findings about a definition, the same ones CreateStateMachine would answer with, as far as the parts of the language
 * that this page has can tell; the first definition that needs another sends for it.
 */
export function diagnose(text: string, type: 'STANDARD' | 'EXPRESS' = 'STANDARD'): readonly Diagnostic[] {
  for (const part of LATE_PARTS) {
    if (!sentFor.has(part) && text.includes(part.sign)) void sendFor(part);
  }
  return validateDefinition(text, { ...known, type }).diagnostics;
}

/** Calls back when `diagnose` can say more than before. */
export function onMoreKnown(listener: () => void): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function sendFor(part: LatePart): Promise<void> {
  sentFor.add(part);
  try {
    known = { ...known, ...(await part.load()) };
    listeners.forEach((listener) => listener());
  } catch {
    // Without a connection the rest is still right; the next look tries again.
    sentFor.delete(part);
  }
}
