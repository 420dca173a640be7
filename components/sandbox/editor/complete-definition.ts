import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { CompletionOption } from '@pasos/engine/editing';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { isAskingForFixes } from './commands/late-commands';

/** Fields, states, values, and paths of the last run that may stand at the cursor; or fixes, when those are asked for. */
export function completeDefinition(session: SandboxSession, language: Language): CompletionSource {
  return async (context: CompletionContext) => {
    if (context.view && isAskingForFixes(context.view)) {
      const { fixOptions } = await import('./commands/fix-options');
      return fixOptions(context, session, language);
    }
    // Offered by itself only while a word or a string is being written; otherwise on Ctrl+Space.
    if (!context.explicit && !context.matchBefore(/["\w$.:[]$/)) return null;
    return suggestions(context, session, language);
  };
}

/** What knows the language is not needed before somebody types. */
async function suggestions(
  { state, pos }: CompletionContext,
  session: SandboxSession,
  language: Language,
): Promise<CompletionResult | null> {
  const [{ loadEditing }, { surroundingsOf }] = await Promise.all([
    import('@/lib/editing/late-editing'),
    import('@/lib/editing/surroundings'),
  ]);
  const known = await surroundingsOf(session, state.doc.lineAt(pos).text, language);
  const { complete } = await loadEditing();
  const { from, to, options } = complete(state.doc.toString(), pos, known);
  if (options.length === 0) return null;
  // CodeMirror compares labels with all of its range, so a closing quote behind the cursor must stay out of it.
  const behind = to - pos;
  return { from, options: options.map((option, index) => completion(option, behind, index)) };
}

/** They come in the order of use, which CodeMirror keeps where what is written fits several equally. */
function completion(
  { label, detail, apply, cursor, kind }: CompletionOption,
  behind: number,
  order: number,
): Completion {
  return {
    label,
    detail,
    type: kind,
    sortText: String(order).padStart(4, '0'),
    apply: (view: EditorView, picked: Completion, from: number, to: number) =>
      view.dispatch({
        changes: { from, to: to + behind, insert: apply },
        selection: { anchor: from + (cursor ?? apply.length) },
        annotations: pickedCompletion.of(picked),
        userEvent: 'input.complete',
      }),
  };
}
