import { useMemo, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import { statesByName } from '@/lib/studio/moments/states-by-name';
import type { PanelProps } from '../../panels';
import { PaceChoice } from '../clock/pace-choice';
import { getMessages } from '../messages';
import { ProblemLine } from '../problem-line';
import { useConnected } from '../use-connected';
import { BreakpointRow } from './breakpoint-row';

/** Where executions stop, and how time passes for those that start from now on. */
export default function BreakpointsPanel(props: PanelProps) {
  const { session, studio, language } = props;
  const texts = getMessages(language);
  const debug = debuggerOf(session);
  useConnected(session);
  const breakpoints = useStore(debug.store, (snapshot) => snapshot.breakpoints);
  const pace = useStore(debug.store, (snapshot) => snapshot.defaultPace);
  const text = useStore(session.diagnosis.store, (snapshot) => snapshot.text);
  const states = useMemo(() => statesByName(text), [text]);
  if (!debug.isPossible) return <p className="p-4 text-sm text-muted">{texts.clock.onlyLocal}</p>;
  return (
    <div className="grid gap-4 p-3">
      <ProblemLine {...props} />
      <section aria-label={texts.breakpoints.title} className="grid gap-2">
        {breakpoints.length === 0 && <p className="text-sm text-muted">{texts.breakpoints.empty}</p>}
        <ul className="grid gap-2">
          {breakpoints.map((breakpoint) => (
            <BreakpointRow
              key={breakpoint.state}
              breakpoint={breakpoint}
              pointer={states.get(breakpoint.state)?.pointer}
              debug={debug}
              language={language}
              onSelect={(pointer) => studio.selectState(pointer)}
            />
          ))}
        </ul>
        <AddBreakpoint {...props} names={[...states.keys()]} />
        <p className="text-xs text-muted">
          {session.machine?.arn ? texts.breakpoints.note : texts.breakpoints.noMachine}
        </p>
      </section>
      <section aria-label={texts.clock.title} className="grid gap-2 border-t border-line pt-3">
        <h3 className="text-sm font-semibold">{texts.clock.title}</h3>
        <PaceChoice
          label={texts.clock.default}
          pace={pace}
          language={language}
          onChoose={(next) => void debug.setDefaultPace(next)}
        />
        <p className="text-xs text-muted">{texts.clock.note}</p>
      </section>
    </div>
  );
}

function AddBreakpoint({ session, language, names }: PanelProps & { readonly names: readonly string[] }) {
  const texts = getMessages(language).breakpoints;
  const debug = debuggerOf(session);
  const set = useStore(debug.store, (snapshot) => snapshot.breakpoints);
  const [state, setState] = useState('');
  const free = names.filter((name) => !set.some((one) => one.state === name));
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (state) void debug.toggle(state);
        setState('');
      }}
    >
      <label className="grid min-w-0 flex-1 gap-1 text-xs text-muted">
        {texts.add}
        <select
          aria-label={texts.add}
          value={state}
          onChange={(event) => setState(event.target.value)}
          className="min-h-8 rounded-md border border-line bg-surface px-1.5 text-sm text-text outline-accent focus-visible:outline-2"
        >
          <option value="">{texts.choose}</option>
          {free.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <Button type="submit" size="small" disabled={!state}>
        {texts.addIt}
      </Button>
    </form>
  );
}
