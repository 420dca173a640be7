import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import type { Action, Diagnostic as Mark } from '@codemirror/lint';
import { Annotation, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Diagnostic } from '@pasos/engine/browser';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { EditorCommand, EditorMove, EditorPort, TextEdit } from '@/lib/sandbox/session/session-types';
import { editingStore } from '@/lib/editing/late-editing';
import { runCommand } from './commands/late-commands';
import { followCursor } from './follow-cursor';
import { markFindings } from './late/late-lint';
import { stopMarks } from './late/stop-marks';
import { locate } from './locate';

/** Marks changes that come from the session, which must not go back to it. */
const fromSession = Annotation.define<boolean>();

interface DefinitionViewOptions {
  readonly session: SandboxSession;
  readonly language: Language;
  readonly extensions: Extension;
  /** Our teaching text for a finding. */
  readonly explain: (diagnostic: Diagnostic) => string;
}

/** Ties one CodeMirror view to the session: each draft keeps its own cursor and undo history. */
export class DefinitionView implements EditorPort {
  private readonly view: EditorView;
  private readonly states = new Map<string, EditorState>();
  private readonly leave: () => void;
  private readonly sizes = new ResizeObserver(() => this.keepCursorInSight());
  private shownDraft: string;

  constructor(
    parent: HTMLElement,
    private readonly options: DefinitionViewOptions,
  ) {
    const { session } = options;
    this.shownDraft = session.store.get().activeDraft;
    this.view = new EditorView({ parent, state: this.stateOf(session.active.text) });
    const subscriptions = [
      session.drafts.store.subscribe(() => this.followTexts()),
      session.store.subscribe(() => this.followDraft()),
      session.diagnosis.store.subscribe(() => this.showDiagnostics()),
      // From now on there are fixes to offer.
      editingStore.subscribe(() => this.showDiagnostics()),
    ];
    this.leave = () => subscriptions.forEach((unsubscribe) => unsubscribe());
    session.view.editor = this;
    this.sizes.observe(parent);
    this.showDiagnostics();
  }

  destroy(): void {
    this.leave();
    this.sizes.disconnect();
    this.options.session.view.editor = undefined;
    this.view.destroy();
  }

  goTo({ place, focus }: EditorMove): void {
    const range = 'offset' in place ? { from: place.offset } : locate(this.view.state, place.pointer);
    if (!range) return;
    const at = Math.min(range.from, this.view.state.doc.length);
    this.view.dispatch({ selection: EditorSelection.cursor(at) });
    // A hidden editor can neither scroll nor take the focus: its tab is being opened right now.
    requestAnimationFrame(() => {
      this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      if (focus) this.view.focus();
    });
  }

  apply(edits: readonly TextEdit[]): void {
    this.view.dispatch({
      changes: edits.map(({ offset, length, content }) => ({
        from: offset,
        to: offset + length,
        insert: content,
      })),
      annotations: isolateHistory.of('full'),
    });
  }

  undo(): void {
    undo(this.view);
  }

  redo(): void {
    redo(this.view);
  }

  command(name: EditorCommand): void {
    this.view.focus();
    void runCommand(this.view, name);
  }

  /** The list of problems may grow over the line that is being written. */
  private keepCursorInSight(): void {
    if (!this.view.hasFocus) return;
    this.view.dispatch({ effects: EditorView.scrollIntoView(this.view.state.selection.main.head) });
  }

  private stateOf(doc: string): EditorState {
    const tellSession = EditorView.updateListener.of((update) => {
      const isOwn = update.transactions.every((transaction) => !transaction.annotation(fromSession));
      if (update.docChanged && isOwn) this.options.session.edit(this.shownDraft, update.state.doc.toString());
      if (update.docChanged) this.tellHistory();
    });
    const follow = followCursor(this.options.session);
    const stops = stopMarks(this.options.session);
    return EditorState.create({ doc, extensions: [this.options.extensions, tellSession, follow, stops] });
  }

  private tellHistory(): void {
    const canUndo = undoDepth(this.view.state) > 0;
    const canRedo = redoDepth(this.view.state) > 0;
    const { store } = this.options.session;
    const known = store.get();
    if (known.canUndo !== canUndo || known.canRedo !== canRedo) store.set({ canUndo, canRedo });
  }

  private followDraft(): void {
    const { activeDraft } = this.options.session.store.get();
    if (activeDraft === this.shownDraft) return;
    this.states.set(this.shownDraft, this.view.state);
    this.shownDraft = activeDraft;
    this.view.setState(this.states.get(activeDraft) ?? this.stateOf(this.options.session.active.text));
    this.tellHistory();
    this.followTexts();
    this.showDiagnostics();
  }

  /** Texts that changed elsewhere (another tab, reset, the lesson) come in as one step that can be undone. */
  private followTexts(): void {
    const { activeDraft } = this.options.session.store.get();
    if (activeDraft !== this.shownDraft) return;
    const { text } = this.options.session.active;
    const { doc } = this.view.state;
    if (text === doc.toString()) return;
    this.view.dispatch({
      changes: difference(doc.toString(), text),
      annotations: [fromSession.of(true), isolateHistory.of('full')],
    });
  }

  private showDiagnostics(): void {
    const { text, diagnostics } = this.options.session.diagnosis.store.get();
    if (text !== this.view.state.doc.toString()) return;
    const marks = diagnostics.flatMap((found) => this.markOf(found));
    const { state } = this.view;
    void markFindings(this.view, marks, () => this.view.state.doc === state.doc);
  }

  private markOf(found: Diagnostic): Mark[] {
    if (!found.range) return [];
    const text = this.view.state.doc;
    const from = Math.min(found.range.start.offset, text.length);
    const to = Math.min(Math.max(found.range.end.offset, from), text.length);
    const severity = found.severity === 'ERROR' ? 'error' : 'warning';
    const { explain, language } = this.options;
    return [
      {
        ...{ from, to, severity, message: explain(found) },
        // Worked out when somebody looks at the finding.
        get actions() {
          return fixActions(text.toString(), found, language);
        },
      },
    ];
  }
}

function fixActions(text: string, found: Diagnostic, language: Language): Action[] {
  const fixes = editingStore.get().service?.fixesFor(text, found, language) ?? [];
  return fixes.map((fix) => ({
    name: fix.label,
    apply: (view) => void import('./commands/apply-fix').then(({ applyFix }) => applyFix(view, fix, text)),
  }));
}

/** Only what differs, so that the cursor and the folds stay where they are. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
