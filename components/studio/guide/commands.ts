import type { Command } from '@/lib/site/finder/commands';
import { allStates } from '@/lib/studio/trials/test-state/all-states';
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
    ...(studio.store.get().marks ? [command('thaw', () => void thaw(studio))] : []),
    command('reset', () => session.resetDraft()),
    command('tour', actions.onTour),
    command('keys', actions.onKeys, '?'),
    ...allStates(session.diagnosis.store.get().definition).map(({ name, pointer }) => ({
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

async function thaw(studio: PanelProps['studio']): Promise<void> {
  const { faultsOf } = await import('@/lib/studio/trials/faults/faults');
  faultsOf(studio).setOn(false);
}
