import { useId, useState, type ChangeEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { diagnose, teach } from '@/lib/sandbox/language-service';
import { designOf } from '@/lib/studio/edit/design';
import { importText, type Imported } from '@/lib/studio/edit/reading/import-text';
import type { Studio } from '@/lib/studio/studio';
import { filesTexts } from './messages';

interface ImportFormProps {
  readonly studio: Studio;
  readonly language: Language;
  readonly onDone: () => void;
}

/** A definition from a file or pasted: what AWS would say of it is said before it replaces the text. */
export function ImportForm({ studio, language, onDone }: ImportFormProps) {
  const texts = filesTexts[language];
  const [source, setSource] = useState('');
  const pasteId = useId();
  const imported = source.trim() === '' ? undefined : importText(source);
  const onFile = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file) setSource(await file.text());
  };
  const replace = () => {
    if (imported?.kind !== 'read') return;
    const change = (text: string) => ({
      edits: [{ offset: 0, length: text.length, content: imported.text }],
    });
    if (designOf(studio).perform(change, { done: texts.replaced, language })) onDone();
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{texts.imports}</h3>
      <p className="text-sm text-muted">{texts.help}</p>
      <label htmlFor={pasteId} className="text-sm font-medium">
        {texts.paste}
      </label>
      <textarea
        id={pasteId}
        rows={6}
        spellCheck={false}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        className="w-full rounded-md border border-line bg-page p-2 font-mono text-xs outline-accent focus-visible:outline-2"
      />
      <Verdict imported={imported} language={language} />
      <div className="flex flex-wrap items-center gap-2">
        <input
          type="file"
          aria-label={texts.file}
          accept=".json,.yaml,.yml,.asl"
          onChange={(event) => void onFile(event)}
          className="min-w-0 flex-1 text-sm"
        />
        <Button look="primary" disabled={imported?.kind !== 'read'} onClick={replace}>
          {texts.replace}
        </Button>
      </div>
    </section>
  );
}

function Verdict({ imported, language }: { imported: Imported | undefined; language: Language }) {
  const texts = filesTexts[language];
  if (!imported) return null;
  if (imported.kind !== 'read') {
    return (
      <p role="alert" className="text-sm text-bad">
        {imported.kind === 'failed' ? texts.failed(imported.line) : texts.noObject}
      </p>
    );
  }
  const errors = diagnose(imported.text).filter(({ severity }) => severity === 'ERROR');
  if (errors.length === 0)
    return (
      <p role="status" className="text-sm text-ok">
        {texts.good}
      </p>
    );
  return (
    <div role="status" className="max-h-32 overflow-auto rounded-md bg-warn-soft p-2 text-sm">
      <p>{texts.problems(errors.length)}</p>
      <ul className="list-disc pl-5">
        {errors.map((error, index) => (
          <li key={index}>{teach(error, language).what}</li>
        ))}
      </ul>
    </div>
  );
}
