import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { Button } from '@/components/ui/button';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { saveSettings, type FunctionConfiguration } from '@/lib/studio/resources/functions/functions';
import { Trouble } from '../../parts/trouble';
import { useResources } from '../../use-resources';
import { functionTexts } from './messages';

interface SettingsTabProps {
  readonly configuration: FunctionConfiguration;
  readonly isBusy: boolean;
  readonly refusal: CallProblem | undefined;
  readonly change: (work: () => Promise<unknown>) => Promise<boolean>;
}

interface Variable {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

interface Typed {
  readonly handler: string;
  readonly timeout: string;
  readonly memory: string;
  readonly variables: readonly Variable[];
}

/** What is set of a function beside its code. What is typed stays until it is saved. */
export function SettingsTab({ configuration, isBusy, refusal, change }: SettingsTabProps) {
  const { call, language } = useResources();
  const texts = functionTexts(language);
  const [typed, setTyped] = useState<Typed>(() => typedOf(configuration));
  const [isSaved, setSaved] = useState(false);
  const set = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setSaved(false);
  };
  const save = async () => {
    const named = typed.variables.filter(({ name }) => name.trim() !== '');
    const settings = {
      handler: typed.handler,
      timeout: Number(typed.timeout),
      memory: Number(typed.memory),
      variables: Object.fromEntries(named.map(({ name, value }) => [name.trim(), value])),
    };
    setSaved(await change(() => saveSettings(call, configuration.FunctionName, settings)));
  };
  return (
    <form
      className="grid grid-cols-1 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={texts.handler}>
        {({ className, ...ids }) => (
          <input
            {...ids}
            className={`${className} font-mono`}
            value={typed.handler}
            spellCheck={false}
            onChange={(event) => set({ handler: event.target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          label={texts.timeout}
          range={[1, 900]}
          value={typed.timeout}
          onChange={(timeout) => set({ timeout })}
        />
        <NumberField
          label={texts.memory}
          range={[128, 10240]}
          value={typed.memory}
          onChange={(memory) => set({ memory })}
        />
      </div>
      <Variables variables={typed.variables} onChange={(variables) => set({ variables })} />
      <Trouble problem={refusal} />
      <div className="flex items-center gap-2">
        <Button type="submit" size="small" look="primary" aria-busy={isBusy}>
          {texts.save}
        </Button>
        <span role="status" className="text-ok">
          {isSaved && texts.saved}
        </span>
      </div>
    </form>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly range: readonly [number, number];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, range: [min, max], value, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          min={min}
          max={max}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function typedOf({ Handler = '', Timeout = 3, MemorySize = 128, Environment }: FunctionConfiguration): Typed {
  const variables = Object.entries(Environment?.Variables ?? {});
  return {
    handler: Handler,
    timeout: String(Timeout),
    memory: String(MemorySize),
    variables: variables.map(([name, value], id) => ({ id, name, value })),
  };
}

interface VariablesProps {
  readonly variables: readonly Variable[];
  readonly onChange: (variables: readonly Variable[]) => void;
}

const look =
  'min-h-9 min-w-0 flex-1 rounded-md border border-line bg-page px-2.5 font-mono text-sm outline-accent focus-visible:outline-2';

function Variables({ variables, onChange }: VariablesProps) {
  const texts = functionTexts(useResources().language);
  const set = (id: number, part: Partial<Variable>) =>
    onChange(variables.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const next = Math.max(-1, ...variables.map(({ id }) => id)) + 1;
  return (
    <fieldset className="grid grid-cols-1 gap-1.5">
      <legend className="mb-1 text-sm font-medium">{texts.variables}</legend>
      {variables.map(({ id, name, value }) => (
        <div key={id} className="flex gap-1.5">
          <input
            aria-label={texts.variableName}
            placeholder={texts.variableName}
            value={name}
            spellCheck={false}
            onChange={(event) => set(id, { name: event.target.value })}
            className={look}
          />
          <input
            aria-label={texts.variableValue}
            placeholder={texts.variableValue}
            value={value}
            spellCheck={false}
            onChange={(event) => set(id, { value: event.target.value })}
            className={look}
          />
          <button
            type="button"
            aria-label={texts.removeVariable(name)}
            title={texts.removeVariable(name)}
            onClick={() => onChange(variables.filter((one) => one.id !== id))}
            className="grid size-9 shrink-0 place-items-center rounded-md text-muted outline-accent hover:text-bad focus-visible:outline-2"
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
      <Button
        size="small"
        look="quiet"
        className="justify-self-start"
        onClick={() => onChange([...variables, { id: next, name: '', value: '' }])}
      >
        + {texts.addVariable}
      </Button>
    </fieldset>
  );
}
