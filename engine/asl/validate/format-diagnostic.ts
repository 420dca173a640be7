import type { Pointer } from '../../base/json-text/value-spans';
import type { Diagnostic } from '../diagnostics';

/** `/States/Par/Branches[0]/States/X`, as AWS writes places; the root is `/`. */
export function locationText(at: Pointer): string {
  return (
    at.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : `/${step}`), '') || '/'
  );
}

/** `CODE: message at location`. Where AWS has no location it prints Java's `null`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return `${diagnostic.code}: ${diagnostic.message} at ${diagnostic.location ?? 'null'}`;
}

/**
 * The message of InvalidDefinition; several findings stand in one pair of quotes. Where all there is to say is that
 * names are there twice, each of several stands in quotes of its own as well: real calls were answered either way.
 */
export function invalidDefinitionMessage(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'ERROR');
  const isOfNames = errors.length > 1 && errors.every(({ code }) => code.startsWith('DUPLICATE_'));
  const texts = errors.map(formatDiagnostic).map((text) => (isOfNames ? `'${text}'` : text));
  return `Invalid State Machine Definition: '${texts.join(', ')}'`;
}
