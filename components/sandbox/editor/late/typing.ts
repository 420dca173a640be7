import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** Brackets and quotes that close themselves. */
export function closingBrackets(): Extension {
  return [closeBrackets(), keymap.of(closeBracketsKeymap)];
}

/** The same, and what may stand at the cursor. */
export function completing(complete: CompletionSource): Extension {
  return [
    // Who asks for fixes and presses Enter at once has chosen the first.
    autocompletion({ override: [complete], icons: false, interactionDelay: 0 }),
    keymap.of(completionKeymap),
    closingBrackets(),
  ];
}
