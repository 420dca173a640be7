import { machineGraph, type GraphScope } from '@/lib/graph/machine-graph';
import type { Command } from '@/lib/studio/guide/command';
import { panelDocks, type PanelId } from '@/lib/studio/panels';
import { panels, type PanelProps, type PanelSpec } from '../panels';
import { getMessages } from './messages';

export interface GuideActions {
  readonly onStart: () => void;
  readonly onTour: () => void;
  readonly onKeys: () => void;
}

/** All that can be done now: with the machine, the text, the panels, and every state to go to. */
export function commandsOf(
  { studio, session, language }: PanelProps,
  actions: GuideActions,
): readonly Command[] {
  const texts = getMessages(language).commands;
  const running = session.runs.store.get().selected;
  const command = (id: keyof typeof texts & string, run: () => void, keys?: string): Command => ({
    id,
    title: texts[id] as string,
    keys,
    run,
  });
  const ofMachine = session.machine
    ? [
        command('save', () => void session.save(), 'Ctrl+S'),
        command('start', actions.onStart, 'Ctrl+Enter'),
        ...(running?.description?.status === 'RUNNING'
          ? [command('stop', () => void session.runs.stop(running.arn))]
          : []),
      ]
    : [];
  return [
    ...ofMachine,
    ...panelCommands(),
    command('format', () => session.format()),
    command('undo', () => studio.undo(), 'Ctrl+Z'),
    command('redo', () => studio.redo(), 'Ctrl+Shift+Z'),
    command('reset', () => session.resetDraft()),
    command('tour', actions.onTour),
    command('keys', actions.onKeys, '?'),
    ...stateNames(machineGraph(session.diagnosis.store.get().definition).root).map(({ name, pointer }) => ({
      id: `state ${pointer}`,
      title: texts.state(name),
      run: () => studio.selectState(pointer),
    })),
  ];

  function panelCommands(): readonly Command[] {
    const all = Object.entries(panels) as [PanelId, PanelSpec][];
    return all
      .filter(([id, { needs }]) => panelDocks[id] !== 'footer' && (needs !== 'run' || running))
      .map(([id, { title }]) => ({
        id: `panel ${id}`,
        title: texts.panel(title[language]),
        run: () => studio.open(id),
      }));
  }
}

function stateNames(scope: GraphScope): readonly { readonly name: string; readonly pointer: string }[] {
  return scope.nodes.flatMap((node) =>
    node.kind === 'state' ? [{ name: node.name, pointer: node.id }, ...node.scopes.flatMap(stateNames)] : [],
  );
}
