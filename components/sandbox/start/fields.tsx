import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { useStore } from '../use-store';
import { InputEditor } from '../editor/input-editor';
import { startTexts } from './messages';

interface InputFieldProps {
  language: Language;
  input: string;
  /** What is wrong with it as JSON. */
  fault: string | undefined;
  /** It was to be started with: what is wrong must be heard. */
  isAsked: boolean;
  onChange: (input: string) => void;
}

export function InputField({ language, input, fault, isAsked, onChange }: InputFieldProps) {
  const texts = startTexts(language);
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{texts.input}</p>
      <InputEditor language={language} label={texts.input} text={input} onChange={onChange} />
      <p className="mt-1 flex flex-wrap justify-between gap-2 text-xs text-muted">
        {texts.inputHelp}
        {fault === undefined && <span className="text-ok">✓ {startTexts(language).valid}</span>}
      </p>
      {fault !== undefined && (
        <p role={isAsked ? 'alert' : 'status'} className="mt-1 text-sm text-bad">
          {texts.badInput} <span className="font-mono text-xs">{fault}</span>
        </p>
      )}
    </div>
  );
}

interface OfferedNoteProps {
  session: SandboxSession;
  language: Language;
  onBack: (input: string) => void;
}

/** The lesson has put its input there: the one that would have been is a click away. */
export function OfferedNote({ session, language, onBack }: OfferedNoteProps) {
  const texts = startTexts(language);
  const offered = useStore(session.store, (snapshot) => snapshot.offeredInput);
  if (offered === undefined || offered === session.inputs.first()) return null;
  const goBack = () => {
    session.store.set({ offeredInput: undefined });
    onBack(session.inputs.first());
  };
  return (
    <p className="flex flex-wrap items-center gap-2 rounded-md bg-accent-soft px-3 py-1.5 text-sm">
      {texts.offered}
      <Button size="small" onClick={goBack}>
        {texts.ownInput}
      </Button>
    </p>
  );
}

interface NameFieldProps {
  language: Language;
  name: string;
  isExpress: boolean;
  onChange: (name: string) => void;
}

export function NameField({ language, name, isExpress, onChange }: NameFieldProps) {
  const texts = startTexts(language);
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
export function WayField({ language, waits, onChange }: WayFieldProps) {
  const texts = startTexts(language);
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

export function Examples(props: {
  session: SandboxSession;
  language: Language;
  onPick: (input: string) => void;
}) {
  const { session, language, onPick } = props;
  const { inputs } = session.step;
  if (inputs.length === 0) return null;
  const label = startTexts(language).examples;
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
