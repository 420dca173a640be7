import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import type { Diagnostic } from '@pasos/engine/browser';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { loadEditing } from '@/lib/editing/late-editing';
import { applyFix } from './apply-fix';
import { ownerOf } from './late-commands';
import { commandTexts } from './messages';

/** Brings the cursor to the problem of its line, or to the next one; false when there is none. */
export function toProblem(view: EditorView): boolean {
  const { session, language } = ownerOf(view);
  const { head } = view.state.selection.main;
  const [problem] = problemsNear(view.state.doc.toString(), session, head);
  if (!problem) {
    view.dispatch({ effects: EditorView.announce.of(commandTexts(language).noProblem) });
    return false;
  }
  const { start, end } = problem.range!;
  const isThere = head >= start.offset && head <= end.offset;
  if (!isThere) view.dispatch({ selection: { anchor: start.offset }, scrollIntoView: true });
  return true;
}

/** The fixes of the problem at the cursor, as a list to choose from. */
export async function fixOptions(
  context: CompletionContext,
  session: SandboxSession,
  language: Language,
): Promise<CompletionResult | null> {
  const { fixesFor } = await loadEditing();
  const text = context.state.doc.toString();
  const texts = commandTexts(language);
  const [problem] = problemsNear(text, session, context.pos);
  const fixes = problem ? fixesFor(text, problem, language) : [];
  if (fixes.length === 0) {
    context.view?.dispatch({ effects: EditorView.announce.of(texts.noFix) });
    return null;
  }
  return {
    from: context.pos,
    filter: false,
    options: fixes.map((fix) => ({
      label: fix.label,
      detail: texts.fix,
      apply: (view: EditorView) => applyFix(view, fix, text),
    })),
  };
}

/** Those around the cursor come first, then those of its line, then by how far they are. */
function problemsNear(text: string, session: SandboxSession, offset: number): Diagnostic[] {
  const { diagnostics } = session.diagnosis.lookNow(text);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = (text.indexOf('\n', offset) + text.length + 1) % (text.length + 1);
  const distance = ({ range }: Diagnostic) => {
    const { start, end } = range!;
    if (offset >= start.offset && offset <= end.offset) return -1;
    if (start.offset <= lineEnd && end.offset >= lineStart) return 0;
    return Math.min(Math.abs(start.offset - offset), Math.abs(end.offset - offset));
  };
  return diagnostics
    .filter(({ range }) => range !== undefined)
    .sort((left, right) => distance(left) - distance(right));
}
