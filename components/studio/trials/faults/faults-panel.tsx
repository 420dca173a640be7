'use client';

import { useMemo } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { stateName, statePointer } from '@/lib/sandbox/history/find-state';
import { faultsOf, NO_CONTROL, type Faults } from '@/lib/studio/trials/faults/faults';
import { taskStates } from '@/lib/studio/trials/faults/task-states';
import type { PanelProps } from '../../panels';
import { FaultFiles } from './fault-files';
import { faultTexts, type FaultTexts } from './messages';
import { StateRules } from './state-rules';
import { TaskList } from './task-list';

/** What each Task answers in place of its service. */
export default function FaultsPanel({ studio, session, language }: PanelProps) {
  const texts = faultTexts(language);
  const faults = faultsOf(studio);
  const definition = useStore(session.diagnosis.store, (snapshot) => snapshot.definition);
  const selected = useStore(session.store, (snapshot) => stateName(snapshot.selectedState));
  const tasks = useMemo(() => taskStates(definition), [definition]);
  const task = tasks.find(({ name }) => name === selected);
  const pick = (name: string) => {
    const pointer = statePointer(session.active.text, name);
    if (pointer !== undefined) studio.selectState(pointer);
  };
  return (
    <div className="grid gap-4 p-3 text-sm">
      <p className="text-muted">{texts.intro}</p>
      <Status faults={faults} texts={texts} />
      {definition === undefined ? (
        <p className="text-warn">{texts.broken}</p>
      ) : tasks.length === 0 ? (
        <p className="text-muted">{texts.noTasks}</p>
      ) : (
        <TaskList tasks={tasks} faults={faults} selected={task?.name} texts={texts} onPick={pick} />
      )}
      {task ? (
        <StateRules key={task.name} task={task} faults={faults} language={language} />
      ) : (
        tasks.length > 0 && <p className="text-muted">{texts.choose}</p>
      )}
      <FaultFiles faults={faults} machine={session.machine?.spec.name ?? 'machine'} language={language} />
    </div>
  );
}

/** Whether anything is frozen: loud, with one button to thaw it all. */
function Status({ faults, texts }: { readonly faults: Faults; readonly texts: FaultTexts }) {
  const { plan, isOn, canUndo, canRedo, problem, isUnkept } = useStore(faults.store, (snapshot) => snapshot);
  const count = Object.keys(plan).length;
  const isFrozen = isOn && count > 0;
  return (
    <div className="grid gap-2">
      <div
        className={`flex flex-wrap items-center gap-2 rounded-md border px-2.5 py-1.5 ${
          isFrozen ? 'border-warn bg-warn-soft text-warn' : 'border-line text-muted'
        }`}
      >
        <p role="status" className="min-w-0 flex-1 font-medium">
          {count === 0 ? texts.none : isOn ? texts.on(count) : texts.off}
        </p>
        {count > 0 && (
          <Button size="small" onClick={() => faults.setOn(!isOn)}>
            {isOn ? texts.thaw : texts.freeze}
          </Button>
        )}
      </div>
      <div className="flex gap-2">
        <Button size="small" look="quiet" disabled={!canUndo} onClick={() => faults.undo()}>
          {texts.undo}
        </Button>
        <Button size="small" look="quiet" disabled={!canRedo} onClick={() => faults.redo()}>
          {texts.redo}
        </Button>
      </div>
      {problem !== undefined && (
        <p role="alert" className="rounded-md bg-bad-soft px-2.5 py-1.5 text-bad">
          {problem === NO_CONTROL ? texts.noControl : `${texts.refused} ${problem}`}
        </p>
      )}
      {isUnkept && <p className="rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">{texts.unkept}</p>}
    </div>
  );
}
