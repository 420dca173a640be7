import { Facet, StateEffect, type Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import type { SandboxSession } from '@/lib/sandbox/session/session';

/** Whether a state of the editor has the marks already: each draft has its own. */
const hasMarks = Facet.define<boolean>();

/** Breakpoints beside the lines, where executions can be stopped; fetched once the text is there. */
export function stopMarks(session: SandboxSession): Extension {
  if (!session.machine || !session.target.control) return [];
  return ViewPlugin.define((view) => {
    let isGone = false;
    const timer = setTimeout(() => {
      import('./stop-gutter').then(
        ({ stopGutter }) => {
          if (isGone || view.state.facet(hasMarks).length > 0) return;
          const marks = [stopGutter(session), hasMarks.of(true)];
          view.dispatch({ effects: StateEffect.appendConfig.of(marks) });
        },
        // Without a connection F9 and the panel are left.
        () => undefined,
      );
    }, 0);
    return {
      destroy() {
        isGone = true;
        clearTimeout(timer);
      },
    };
  });
}
