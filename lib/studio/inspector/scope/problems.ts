import type { Diagnostic } from '@pasos/engine/browser';
import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import { escapePointer } from '@/lib/graph/json-value';

/** A finding of the validator and the field it is shown at. */
export interface PlacedProblem {
  /** JSON pointer of the field; of the state or list itself when none of its fields is to blame. */
  readonly pointer: string;
  readonly diagnostic: Diagnostic;
}

/** Puts each finding about `text` at its field. What is missing is shown where it would be. */
export function placeProblems(text: string, diagnostics: readonly Diagnostic[]): readonly PlacedProblem[] {
  const root = parseTree(text);
  if (!root) return [];
  return diagnostics.flatMap((diagnostic): PlacedProblem[] => {
    if (!diagnostic.range) return [{ pointer: '', diagnostic }];
    const node = findNodeAtOffset(root, diagnostic.range.start.offset);
    if (!node) return [{ pointer: '', diagnostic }];
    const found = getNodePath(node)
      .map((part) => `/${escapePointer(String(part))}`)
      .join('');
    const missing = missingField(diagnostic);
    return [{ pointer: missing ? `${found}/${missing}` : found, diagnostic }];
  });
}

/** Those at the field or inside it. */
export function problemsAt(problems: readonly PlacedProblem[], pointer: string): readonly PlacedProblem[] {
  return problems.filter((problem) => isAt(problem.pointer, pointer));
}

export function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

/** The field that a finding about a whole object asks for. */
function missingField({ lesson }: Diagnostic): string | undefined {
  switch (lesson.id) {
    case 'field-missing':
      return lesson.values.first;
    case 'type-missing':
      return 'Type';
    case 'next-or-end-missing':
      return 'Next';
    case 'wait-without-time':
      return 'Seconds';
    case 'map-without-processor':
      return 'ItemProcessor';
    case 'parameters-missing':
      return lesson.values.field;
    default:
      return undefined;
  }
}
