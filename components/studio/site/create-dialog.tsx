import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { nameFault, type StudioMachine } from '@/lib/studio/account/studio-lab';
import { blankDefinition, type QueryLanguage } from '@/lib/studio/templates/blank';
import { templateText } from '@/lib/studio/templates/template';
import { templates } from '@/lib/studio/templates/templates';
import type { Target } from '@/lib/targets/target';
import { DialogFrame } from './dialog-frame';
import { getMessages } from './messages';
import { TemplateStack, useTemplateStack } from './template-stack';

interface CreateDialogProps {
  /** What is given already: a copy brings its definition. */
  readonly from: Partial<StudioMachine>;
  readonly taken: readonly string[];
  readonly language: Language;
  /** Where the machine is to be, with the services that some templates need. */
  readonly target: Target;
  readonly onCreate: (machine: StudioMachine) => void;
  readonly onClose: () => void;
}

const blank = 'blank';

/** Name, type and what to begin with. Nothing is created in the account before the student says so in the bench. */
export function CreateDialog({ from, taken, language, target, onCreate, onClose }: CreateDialogProps) {
  const texts = getMessages(language).dialog;
  const [name, setName] = useState(from.name ?? '');
  const [type, setType] = useState(from.type ?? 'STANDARD');
  const [template, setTemplate] = useState<string>(blank);
  const [queryLanguage, setQueryLanguage] = useState<QueryLanguage>('JSONata');
  const [isAsked, setAsked] = useState(false);
  const stack = useTemplateStack(target.service);
  const fault = taken.includes(name) ? 'taken' : nameFault(name);
  // What comes with a stack of its own is made by the local engine only: into an account nothing comes without a plan.
  const offered = templates.filter(({ needs }) => target.kind === 'local' || !needs);
  const chosen = offered.find(({ id }) => id === template);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fault || stack.step) return;
    if (from.start === undefined && chosen?.needs && !(await stack.make())) return;
    const start =
      from.start ?? (chosen ? templateText(chosen, language) : blankDefinition(queryLanguage, language));
    const input = chosen && JSON.parse(templateText({ ...chosen, definition: chosen.input }, language));
    onCreate({ name, type, start, input: from.start === undefined ? input : from.input });
  };
  return (
    <DialogFrame title={texts.title} onClose={onClose}>
      <form onSubmit={(event) => void onSubmit(event)} noValidate className="mt-4 grid gap-5">
        <NameField {...{ texts, name }} fault={isAsked ? fault : undefined} onChange={setName} />
        <Choices
          legend={texts.type}
          name="type"
          value={type}
          onChange={(value) => setType(value === 'EXPRESS' ? 'EXPRESS' : 'STANDARD')}
          options={[
            { value: 'STANDARD', title: texts.standard, help: texts.standardHelp },
            { value: 'EXPRESS', title: texts.express, help: texts.expressHelp },
          ]}
        />
        {from.start === undefined && (
          <Choices
            legend={texts.start}
            name="template"
            value={template}
            onChange={setTemplate}
            options={[
              { value: blank, title: texts.blank, help: texts.blankHelp },
              ...offered.map(({ id, title, summary, runs, needs }) => ({
                value: id,
                title: title[language],
                help: summary[language],
                badge: runs || needs ? undefined : texts.needsServices,
              })),
            ]}
          />
        )}
        {from.start === undefined && template === blank && (
          <QueryLanguages texts={texts} value={queryLanguage} onChange={setQueryLanguage} />
        )}
        {from.start === undefined && chosen?.needs && <TemplateStack {...{ stack, language }} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {getMessages(language).cancel}
          </Button>
          <Button look="primary" type="submit" disabled={stack.step !== undefined}>
            {texts.submit}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

type DialogTexts = ReturnType<typeof getMessages>['dialog'];

interface NameFieldProps {
  readonly texts: DialogTexts;
  readonly name: string;
  readonly fault: keyof DialogTexts['faults'] | undefined;
  readonly onChange: (name: string) => void;
}

function NameField({ texts, name, fault, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {texts.name}
      </label>
      <input
        id={id}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={name}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-10 rounded-md border border-line bg-page px-3 font-mono text-sm outline-accent focus-visible:outline-2"
      />
      <p
        id={`${id}-help`}
        role={fault ? 'alert' : undefined}
        className={`text-xs ${fault ? 'text-bad' : 'text-muted'}`}
      >
        {fault ? texts.faults[fault] : texts.nameHelp}
      </p>
    </div>
  );
}

interface QueryLanguagesProps {
  readonly texts: DialogTexts;
  readonly value: QueryLanguage;
  readonly onChange: (value: QueryLanguage) => void;
}

function QueryLanguages({ texts, value, onChange }: QueryLanguagesProps) {
  return (
    <Choices
      legend={texts.language}
      name="query"
      value={value}
      onChange={(chosen) => onChange(chosen === 'JSONPath' ? 'JSONPath' : 'JSONata')}
      options={[
        { value: 'JSONata', title: texts.jsonata, help: texts.jsonataHelp },
        { value: 'JSONPath', title: texts.jsonpath, help: texts.jsonpathHelp },
      ]}
    />
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly title: string;
    readonly help: string;
    readonly badge?: string;
  }[];
  readonly onChange: (value: string) => void;
}

function Choices({ legend, name, value, options, onChange }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 outline-accent has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-1 accent-(--accent)"
            />
            <span className="min-w-0">
              <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm font-medium">
                {option.title}
                {option.badge && (
                  <span className="rounded-full border border-line px-1.5 text-xs font-normal text-muted">
                    {option.badge}
                  </span>
                )}
              </span>
              <span className="block text-xs text-muted">{option.help}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
