import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

/** A wrapped line goes on two columns inside of where it began, so that the shape of the JSON stays to be seen. */
export const hangingIndent = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = indents(view);
    }

    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = indents(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function indents(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const columns = /^ */.exec(line.text)?.[0].length ?? 0;
      builder.add(line.from, line.from, indentBy(columns + 2));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

function indentBy(columns: number): Decoration {
  // 6px is CodeMirror's own padding of a line.
  const style = `padding-left: calc(${columns}ch + 6px); text-indent: -${columns}ch`;
  return Decoration.line({ attributes: { style } });
}
