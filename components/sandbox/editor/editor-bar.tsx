import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { EditorCommand } from '@/lib/sandbox/session/session-types';
import { getMessages } from '../messages/messages';
import { Segments } from '../layout/segments';

export const textForms = ['json', 'yaml', 'plain'] as const;
export type TextForm = (typeof textForms)[number];

interface EditorBarProps {
  session: SandboxSession;
  language: Language;
  form: TextForm;
  onForm: (form: TextForm) => void;
}

/** What the keys of the editor do, for whoever has none or does not know them; and the forms of the text. */
export function EditorBar({ session, language, form, onForm }: EditorBarProps) {
  const texts = getMessages(language).editor;
  const commands: readonly (readonly [EditorCommand, string, string])[] = [
    ['outline', texts.states, 'Ctrl+Shift+O'],
    ['describe', texts.explain, 'F1'],
    ['fixes', texts.fix, 'Ctrl+.'],
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-1 border-b border-line px-2 py-1.5">
      {form === 'json' &&
        commands.map(([name, text, key]) => (
          <button
            key={name}
            type="button"
            title={`${text} (${key})`}
            aria-keyshortcuts={key.replace('Ctrl', 'Control')}
            onClick={() => session.view.editor?.command(name)}
            className="min-h-7 rounded px-1.5 text-xs text-muted outline-accent hover:bg-raised hover:text-text focus-visible:outline-2"
          >
            {text}
          </button>
        ))}
      <span className="ml-auto" />
      <Segments
        label={texts.form}
        options={textForms.map((id) => ({ id, text: texts.forms[id], title: texts.formTitles[id] }))}
        active={form}
        onSelect={onForm}
      />
    </div>
  );
}
