import { StateEffect, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, gutter, GutterMarker, ViewPlugin } from '@codemirror/view';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import { statesByName } from '@/lib/studio/moments/states-by-name';
import { locate } from '../locate';

const changed = StateEffect.define<null>();

class StopMark extends GutterMarker {
  override toDOM(): Node {
    const mark = document.createElement('span');
    mark.className = 'cm-stop-mark';
    return mark;
  }
}
const mark = new StopMark();

/** A column for breakpoints: a click stops executions before the state that is written there. F9 does the same. */
export function stopGutter(session: SandboxSession): Extension {
  const places = placesOfStates();
  const isStop = (name: string) => session.store.get().stops?.includes(name) ?? false;
  return [
    gutter({
      class: 'cm-stops',
      lineMarker: (view, line) =>
        places(view.state).some(
          ({ name, from }) => isStop(name) && view.state.doc.lineAt(from).from === line.from,
        )
          ? mark
          : null,
      lineMarkerChange: (update) =>
        update.docChanged ||
        update.transactions.some(({ effects }) => effects.some((effect) => effect.is(changed))),
      domEventHandlers: {
        mousedown(view, line) {
          const end = view.state.doc.lineAt(line.from).to;
          const around = places(view.state).filter(({ from, to }) => from <= end && to >= line.from);
          const state = around.sort((left, right) => left.to - left.from - (right.to - right.from))[0];
          if (state) void debuggerOf(session).toggle(state.name);
          return state !== undefined;
        },
      },
    }),
    ViewPlugin.define((view) => {
      let { stops } = session.store.get();
      const leave = session.store.subscribe(() => {
        if (session.store.get().stops === stops) return;
        ({ stops } = session.store.get());
        view.dispatch({ effects: changed.of(null) });
      });
      // Those that the engine has from before are shown too.
      const disconnect = debuggerOf(session).connect();
      return {
        destroy() {
          leave();
          disconnect();
        },
      };
    }),
    look,
  ];
}

interface Place {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Worked out once for each text; while it is no JSON, there are none. */
function placesOfStates(): (state: EditorState) => readonly Place[] {
  let known: { readonly doc: EditorState['doc']; readonly places: readonly Place[] } | undefined;
  return (state) => {
    if (known?.doc === state.doc) return known.places;
    const places = [...statesByName(state.doc.toString())].flatMap(([name, { pointer }]) => {
      const range = locate(state, pointer);
      return range ? [{ name, ...range }] : [];
    });
    known = { doc: state.doc, places };
    return places;
  };
}

const look = EditorView.theme({
  '.cm-stops': { width: '14px', cursor: 'pointer' },
  '.cm-stop-mark': {
    display: 'inline-block',
    width: '9px',
    height: '9px',
    marginLeft: '3px',
    transform: 'rotate(45deg)',
    background: 'var(--color-bad)',
  },
});
