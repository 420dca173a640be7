import type { Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';

/** Enough of YAML for its colours: comments, keys, numbers and words with a meaning, texts in quotes. */
const token =
  /(?<comment>(?<=^|\s)#.*)|(?<key>("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#:'"[\]{},-][^#:]*?)(?=\s*:(?:\s|$)))|(?<value>(?<=[\s,[:-]|^)(?:true|false|null|~|-?\d+(?:\.\d+)?)(?=\s*(?:#|$|[,\]}])))|(?<text>"(?:[^"\\]|\\.)*"|'[^']*')/g;

const kinds = ['comment', 'key', 'value', 'text'] as const;

const decorator = new MatchDecorator({
  regexp: token,
  decoration: ({ groups }) => {
    const kind = kinds.find((one) => groups?.[one] !== undefined);
    return Decoration.mark({ class: `cm-yaml-${kind}` });
  },
});

const colours = EditorView.theme({
  '.cm-yaml-comment': { color: 'var(--muted)', fontStyle: 'italic' },
  '.cm-yaml-key': { color: 'var(--run)' },
  '.cm-yaml-value': { color: 'var(--accent)' },
  '.cm-yaml-text': { color: 'var(--ok)' },
});

class Colours {
  marks: DecorationSet;

  constructor(view: EditorView) {
    this.marks = decorator.createDeco(view);
  }

  update(update: ViewUpdate): void {
    this.marks = decorator.updateDeco(update, this.marks);
  }
}

/** Colours of a YAML text. A grammar of it would weigh more than the view that shows it. */
export function yamlColours(): Extension {
  return [ViewPlugin.fromClass(Colours, { decorations: ({ marks }) => marks }), colours];
}
