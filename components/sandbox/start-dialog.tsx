'use client';

import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session';
import { InputEditor } from './editor/input-editor';
import { getMessages } from './messages/messages';
import { useMachineStatus } from './use-machine-status';
import { useStore } from './use-store';
import { Refusal } from './notices/refusal';

interface StartDialogProps {
  session: SandboxSession;
  language: Language;
  onStarted: () => void;
  onClose: () => void;
}

/** Asks for the input, and says what will run when the text is not what is saved. */
export function StartDialog({ session, language, onStarted, onClose }: StartDialogProps) {
  const texts = getMessages(language).startDialog;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [input, setInput] = useState(() => session.firstInput());
  const [name, setName] = useState('');
  const [waits, setWaits] = useState(true);
  const isExpress = session.machine?.type === 'EXPRESS';
  const [fault, setFault] = useState<string>();
  const { status } = useMachineStatus(session);
  const refusal = useStore(session.runs.store, (snapshot) => snapshot.problem);

  useEffect(() => {
    session.runs.dismissProblem();
    dialog.current?.showModal();
  }, [session]);

  const start = async (saveFirst: boolean) => {
    const problem = jsonFault(input);
    setFault(problem);
    if (problem !== undefined) return;
    session.rememberInput(input);
    const hasStarted = await session.start({
      input,
      name: name.trim() || undefined,
      waits: isExpress && waits,
      saveFirst,
    });
    if (hasStarted) onStarted();
    // What AWS refused here is mended here; anything else is told outside.
    else if (!session.runs.store.get().problem) onClose();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void start(status !== 'saved');
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-xl border border-line bg-surface p-0 text-text shadow-2xl backdrop:bg-black/40"
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4 p-5">
        <h2 id={titleId} className="text-lg font-semibold">
          {texts.title}
        </h2>
        {(status === 'unsaved' || status === 'absent') && (
          <p className="rounded-md bg-warn-soft px-3 py-2 text-sm">{texts[status]}</p>
        )}
        <Examples session={session} language={language} onPick={setInput} />
        <InputField language={language} input={input} fault={fault} onChange={setInput} />
        <NameField language={language} isExpress={isExpress} name={name} onChange={setName} />
        {isExpress && <WayField language={language} waits={waits} onChange={setWaits} />}
        {refusal && <Refusal problem={refusal} language={language} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {texts.cancel}
          </Button>
          {status === 'unsaved' && <Button onClick={() => void start(false)}>{texts.startSaved}</Button>}
          <SubmitButton
            session={session}
            language={language}
            isSaved={status === 'saved'}
            waits={isExpress && waits}
          />
        </div>
      </form>
    </dialog>
  );
}

interface SubmitButtonProps {
  session: SandboxSession;
  language: Language;
  isSaved: boolean;
  waits: boolean;
}

function SubmitButton({ session, language, isSaved, waits }: SubmitButtonProps) {
  const texts = getMessages(language).startDialog;
  const isStarting = useStore(session.runs.store, (snapshot) => snapshot.isStarting);
  const busy = waits ? texts.waiting : texts.starting;
  return (
    <Button type="submit" look="primary" aria-busy={isStarting}>
      {isStarting ? busy : isSaved ? texts.start : texts.saveAndStart}
    </Button>
  );
}

interface InputFieldProps {
  language: Language;
  input: string;
  fault: string | undefined;
  onChange: (input: string) => void;
}

function InputField({ language, input, fault, onChange }: InputFieldProps) {
  const texts = getMessages(language).startDialog;
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{texts.input}</p>
      <InputEditor language={language} label={texts.input} text={input} onChange={onChange} />
      <p className="mt-1 text-xs text-muted">{texts.inputHelp}</p>
      {fault !== undefined && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {texts.badInput} <span className="font-mono text-xs">{fault}</span>
        </p>
      )}
    </div>
  );
}

interface NameFieldProps {
  language: Language;
  name: string;
  isExpress: boolean;
  onChange: (name: string) => void;
}

function NameField({ language, name, isExpress, onChange }: NameFieldProps) {
  const texts = getMessages(language).startDialog;
  return (
    <label className="text-sm">
      <span className="font-medium">{texts.name}</span>
      <input
        value={name}
        onChange={(event) => onChange(event.target.value)}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        className="mt-1 block w-full rounded-md border border-line bg-surface px-2.5 py-1.5 font-mono text-sm outline-accent focus-visible:outline-2"
      />
      <span className="mt-1 block text-xs text-muted">
        {isExpress ? texts.nameHelpExpress : texts.nameHelp}
      </span>
    </label>
  );
}

interface WayFieldProps {
  language: Language;
  waits: boolean;
  onChange: (waits: boolean) => void;
}

/** Express machines can be started in two ways, and what is known afterwards depends on it. */
function WayField({ language, waits, onChange }: WayFieldProps) {
  const texts = getMessages(language).startDialog;
  const name = useId();
  const ways = [
    { waits: true, text: texts.waits, help: texts.waitsHelp },
    { waits: false, text: texts.goesOn, help: texts.goesOnHelp },
  ];
  return (
    <fieldset className="flex flex-col gap-1 text-sm">
      <legend className="mb-1 font-medium">{texts.way}</legend>
      {ways.map((way) => (
        <label key={way.text} className="flex items-start gap-2 rounded-md py-1">
          <input
            type="radio"
            name={name}
            checked={way.waits === waits}
            onChange={() => onChange(way.waits)}
            className="mt-1"
          />
          <span>
            {way.text}
            <span className="block text-xs text-muted">{way.help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Examples(props: { session: SandboxSession; language: Language; onPick: (input: string) => void }) {
  const { session, language, onPick } = props;
  const { inputs } = session.step;
  if (inputs.length === 0) return null;
  const label = getMessages(language).startDialog.examples;
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1.5">
      <span className="text-sm text-muted">{label}:</span>
      {inputs.map((example) => (
        <Button
          key={example.label[language]}
          size="small"
          onClick={() => onPick(JSON.stringify(example.value, null, 2))}
        >
          {example.label[language]}
        </Button>
      ))}
    </div>
  );
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}
