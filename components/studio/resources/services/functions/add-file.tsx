import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fileNameFault, type CodeFiles } from '@/lib/studio/resources/functions/code-files';
import { resourceTexts } from '../../messages/messages';
import { useResources } from '../../use-resources';
import { functionTexts } from './messages';

interface AddFileProps {
  readonly files: CodeFiles;
  readonly onAdd: (name: string) => void;
  readonly onCancel: () => void;
}

export function AddFile({ files, onAdd, onCancel }: AddFileProps) {
  const { language } = useResources();
  const texts = functionTexts(language);
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const fault = isAsked || name !== '' ? fileNameFault(name, files) : undefined;
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!fileNameFault(name, files)) onAdd(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <input
        ref={input}
        aria-label={texts.fileName}
        aria-invalid={fault !== undefined}
        placeholder="lib/precios.mjs"
        value={name}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => setName(event.target.value)}
        className="min-h-8 min-w-40 flex-1 rounded-md border border-line bg-page px-2.5 font-mono outline-accent focus-visible:outline-2"
      />
      <Button type="submit" size="small">
        {texts.addFile}
      </Button>
      <Button size="small" look="quiet" onClick={onCancel}>
        {resourceTexts(language).cancel}
      </Button>
      <p role="alert" className="w-full text-xs text-bad empty:hidden">
        {fault && texts.fileFaults[fault]}
      </p>
    </form>
  );
}
