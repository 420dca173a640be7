import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { TaskState } from '@/lib/studio/trials/faults/task-states';
import type { StormBench } from '@/lib/studio/trials/storm/storm-bench';
import { faultKinds, type FaultKind, type StormFault } from '@/lib/studio/trials/storm/storm-plan';
import { SelectField, TextField } from '../../form/fields';
import { stormTexts, type StormTexts } from './messages';

interface StormFaultsProps {
  readonly bench: StormBench;
  readonly tasks: readonly TaskState[];
  readonly language: Language;
}

/** What the storm may do, Task by Task. */
export function StormFaults({ bench, tasks, language }: StormFaultsProps) {
  const texts = stormTexts(language);
  const faults = useStore(bench.store, (snapshot) => snapshot.faults);
  const set = (next: readonly StormFault[]) => bench.change({ faults: next });
  const first = tasks[0]?.name ?? '';
  return (
    <section aria-label={texts.faults} className="grid gap-3">
      <h3 className="font-semibold">{texts.faults}</h3>
      {faults.length === 0 && <p className="text-muted">{texts.none}</p>}
      <ol className="grid gap-2">
        {faults.map((fault, index) => (
          <FaultRow
            key={index}
            fault={fault}
            number={index + 1}
            tasks={tasks}
            language={language}
            onChange={(next) => set(faults.map((one, at) => (at === index ? next : one)))}
            onRemove={() => set(faults.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => set([...faults, { state: first, kind: 'error', chance: 0.1 }])}>
          {texts.add}
        </Button>
        <Button size="small" onClick={() => set(bench.usual())}>
          {texts.usual}
        </Button>
      </div>
    </section>
  );
}

interface FaultRowProps extends Pick<StormFaultsProps, 'tasks' | 'language'> {
  readonly fault: StormFault;
  readonly number: number;
  readonly onChange: (fault: StormFault) => void;
  readonly onRemove: () => void;
}

function FaultRow({ fault, number, tasks, language, onChange, onRemove }: FaultRowProps) {
  const texts = stormTexts(language);
  const { state, kind, chance } = fault;
  const names = [...new Set([...tasks.map(({ name }) => name), state])];
  return (
    <li
      aria-label={texts.fault(number)}
      className="grid grid-cols-[1fr_1.2fr_4.5rem_2rem] items-end gap-2 rounded-lg border border-line bg-page p-2 @max-[30rem]:grid-cols-2"
    >
      <SelectField
        label={texts.state}
        value={state}
        options={names.map((id) => ({ id, text: id }))}
        onChange={(id) => onChange({ ...fault, state: id })}
      />
      <SelectField
        label={texts.kind}
        value={kind}
        options={offered(tasks, fault).map((id) => ({ id, text: texts.kinds[id] }))}
        onChange={(id) => onChange({ state, chance, kind: id })}
      />
      <TextField
        label={texts.chance}
        value={String(Math.round(chance * 10_000) / 100)}
        isSame={(typed, value) => Number(typed) === Number(value)}
        judge={(text) =>
          /^\d{1,3}([.]\d*)?$/.test(text) && Number(text) <= 100 ? undefined : texts.badChance
        }
        onChange={(text) => onChange({ ...fault, chance: Number(text) / 100 })}
      />
      <button
        type="button"
        aria-label={texts.remove(number)}
        title={texts.remove(number)}
        onClick={onRemove}
        className="grid size-8 place-items-center rounded text-muted outline-accent hover:bg-raised hover:text-text focus-visible:outline-2"
      >
        ×
      </button>
      <FaultMore fault={fault} texts={texts} onChange={onChange} />
    </li>
  );
}

/** What only some faults have. */
function FaultMore({
  fault,
  texts,
  onChange,
}: Pick<FaultRowProps, 'fault' | 'onChange'> & { readonly texts: StormTexts }) {
  switch (fault.kind) {
    case 'slow':
      return (
        <TextField
          label={texts.seconds}
          value={String(fault.seconds ?? 30)}
          judge={(text) => (/^\d{1,8}$/.test(text) ? undefined : texts.badSeed)}
          onChange={(text) => onChange({ ...fault, seconds: Number(text) })}
        />
      );
    case 'error':
    case 'items':
      return (
        <div className="col-span-2">
          <TextField
            label={texts.error}
            value={fault.error ?? 'Storm.Failure'}
            judge={(text) => (text.trim() === '' ? texts.error : undefined)}
            onChange={(error) => onChange({ ...fault, error })}
          />
        </div>
      );
    case 'throttle':
    case 'timeout':
    case 'malformed':
    case 'duplicate':
      return null;
  }
}

/** Items fail where there are items, and answers come twice where somebody sends them. */
function offered(tasks: readonly TaskState[], { state, kind }: StormFault): readonly FaultKind[] {
  const task = tasks.find(({ name }) => name === state);
  return faultKinds.filter((each) => {
    if (each === kind) return true;
    if (each === 'items') return task?.isInMap;
    return each !== 'duplicate' || task?.isCallback;
  });
}
