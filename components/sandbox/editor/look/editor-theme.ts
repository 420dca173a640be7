import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Only the site's colour variables, so both themes come for free. */
const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--text)', fontSize: '13px' },
  // The frame around the editor shows the focus: the gutter would cover an outline.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--accent)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--muted)',
    border: 'none',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--raised) 55%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--accent-soft)' },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--text)', borderColor: 'var(--line)' },
  '.cm-panels input, .cm-panels button, .cm-textfield, .cm-button': {
    background: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    fontFamily: 'var(--font-sans)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: '0 6px 24px rgb(0 0 0 / 0.16)',
    maxWidth: 'min(30rem, 90vw)',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', fontSize: '13px', maxHeight: '14rem' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-completionDetail': { fontFamily: 'var(--font-sans)', fontStyle: 'normal', color: 'var(--muted)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-completionInfo': { fontFamily: 'var(--font-sans)', fontSize: '13px', padding: '8px 10px' },
  '.cm-diagnostic': { fontFamily: 'var(--font-sans)', padding: '6px 10px', borderLeftWidth: '4px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
  '.cm-diagnosticAction': {
    font: 'inherit',
    fontSize: '12px',
    minHeight: '24px',
    margin: '4px 6px 0 0',
    padding: '2px 10px',
    borderRadius: '6px',
    border: '1px solid var(--accent)',
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-diagnosticAction:first-of-type': { marginLeft: '0' },
  '.cm-diagnosticText': { display: 'block' },
  '.cm-reference': {
    fontFamily: 'var(--font-sans)',
    fontSize: '13px',
    padding: '8px 12px',
    maxWidth: '28rem',
  },
  '.cm-reference-head': { display: 'flex', gap: '10px', alignItems: 'baseline', flexWrap: 'wrap' },
  '.cm-reference-head span': { color: 'var(--muted)', fontSize: '12px' },
  '.cm-reference code': { fontFamily: 'var(--font-mono)', fontWeight: '600', overflowWrap: 'anywhere' },
  '.cm-reference p': { margin: '4px 0 0' },
  '.cm-reference pre': {
    margin: '6px 0 0',
    padding: '4px 8px',
    borderRadius: '6px',
    backgroundColor: 'var(--raised)',
    fontFamily: 'var(--font-mono)',
    fontSize: '12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.cm-reference-value': { color: 'var(--run)' },
  '.cm-ask': { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center', padding: '6px 10px' },
  '.cm-ask, .cm-ask label': { fontFamily: 'var(--font-sans)', fontSize: '13px' },
  '.cm-ask label': { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  '.cm-ask input, .cm-ask button': { minHeight: '28px', padding: '2px 8px', fontSize: '13px' },
  '.cm-ask input[role=combobox]': { flex: '1 1 100%' },
  '.cm-ask p[role=alert]': { flexBasis: '100%', margin: '0', color: 'var(--bad)' },
  '.cm-ask ul': { flexBasis: '100%', maxHeight: '12rem', overflowY: 'auto', margin: '0', padding: '0' },
  '.cm-ask li': { listStyle: 'none', padding: '3px 8px', borderRadius: '6px', cursor: 'pointer' },
  '.cm-ask li span': { marginLeft: '10px', color: 'var(--muted)', fontSize: '12px' },
  '.cm-ask li[aria-selected=true]': { backgroundColor: 'var(--accent-soft)' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '2px solid var(--bad)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '2px dashed var(--warn)' },
  '.cm-collapsedLines': {
    background: 'var(--raised)',
    color: 'var(--muted)',
    fontFamily: 'var(--font-sans)',
    fontSize: '12px',
  },
  // Their own arrows are missing from many fonts.
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"' },
  '.cm-changedLine, .cm-insertedLine': { backgroundColor: 'color-mix(in srgb, var(--ok) 10%, transparent)' },
  '.cm-deletedLine, .cm-deletedChunk': { backgroundColor: 'color-mix(in srgb, var(--bad) 10%, transparent)' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 2px' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--run)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--accent)' },
  { tag: tags.punctuation, color: 'var(--muted)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

export const editorTheme = [look, syntaxHighlighting(colours)];
