import type { GuideTexts } from './messages';

type Group = keyof GuideTexts['keys']['groups'];
type What = Exclude<keyof GuideTexts['keys'], 'groups'>;

/** What each key does, for the list of keys and beside the commands. */
export const keys: Readonly<Record<Group, readonly (readonly [What, ...string[]])[]>> = {
  everywhere: [
    ['find', 'Ctrl+K', '/'],
    ['palette', 'Alt+P'],
    ['help', '?'],
    ['save', 'Ctrl+S'],
    ['start', 'Ctrl+Enter'],
    ['undo', 'Ctrl+Z'],
    ['redo', 'Ctrl+Shift+Z'],
    ['close', 'Esc'],
  ],
  editor: [
    ['complete', 'Ctrl+Space'],
    ['explain', 'F1'],
    ['fix', 'Ctrl+.'],
    ['define', 'F12'],
    ['rename', 'F2'],
    ['outline', 'Ctrl+Shift+O'],
    ['format', 'Shift+Alt+F'],
    ['breakpoint', 'F9'],
    ['replace', 'Ctrl+F'],
    ['leave', 'Esc', 'Tab'],
  ],
  graph: [
    ['move', '←', '↑', '↓', '→'],
    ['open', 'Enter'],
    ['insert', 'Insert', '+'],
    ['menu', 'Shift+F10'],
    ['remove', 'Delete'],
    ['duplicate', 'Ctrl+D'],
    ['clipboard', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
    ['centre', 'Alt+C'],
    ['breakpoint', 'F9'],
  ],
  run: [
    ['event', '←', '→'],
    ['visit', 'Shift+←', 'Shift+→'],
    ['ends', 'Home', 'End'],
  ],
};
