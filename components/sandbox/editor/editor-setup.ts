import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import type { CompletionSource } from '@codemirror/autocomplete';
import type { Language } from '@/lib/i18n/languages';
import { editorPhrases } from './look/editor-phrases';
import { lateLint } from './late/late-lint';
import { lateTyping } from './late/late-typing';
import { lateSearch } from './late/late-search';
import { hangingIndent } from './look/hanging-indent';
import { editorTheme } from './look/editor-theme';

interface EditorSetup {
  readonly language: Language;
  /** Accessible name. */
  readonly label: string;
  /** Id of the text that tells how to leave the editor by keyboard. */
  readonly describedBy?: string;
}

/** Any JSON text: colours, brackets, history, search. */
export function jsonEditor(setup: EditorSetup): Extension {
  return [lateTyping(async () => (await import('./late/typing')).closingBrackets()), jsonText(setup)];
}

function jsonText({ language, label, describedBy }: EditorSetup): Extension {
  return [
    json(),
    history(),
    drawSelection(),
    dropCursor(),
    highlightSpecialChars(),
    indentOnInput(),
    bracketMatching(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    EditorState.phrases.of(editorPhrases[language]),
    EditorView.lineWrapping,
    hangingIndent,
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedBy && { 'aria-describedby': describedBy }),
      // Spelling marks under every key of a definition help nobody.
      spellcheck: 'false',
      tabindex: '0',
      autocapitalize: 'off',
    }),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    editorTheme,
  ];
}

interface DefinitionSetup extends EditorSetup {
  /** Fetched when somebody is about to type. */
  readonly complete: () => Promise<CompletionSource>;
  readonly commands: Extension;
}

/** The definition editor: all of that, and what a language deserves. */
export function definitionEditor(setup: DefinitionSetup): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    lateLint(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    crosshairCursor(),
    lateSearch(),
    setup.commands,
    // The panes cut off what sticks out of them.
    tooltips({ parent: document.body }),
    lateTyping(async () => (await import('./late/typing')).completing(await setup.complete())),
    // Escape and then Tab leaves: CodeMirror lets the next Tab through after an Escape that closed nothing.
    keymap.of([...foldKeymap, indentWithTab]),
    jsonText(setup),
  ];
}
