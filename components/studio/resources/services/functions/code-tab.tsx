import { useState } from 'react';
import { TabList } from '@/components/sandbox/layout/tab-list';
import { Button } from '@/components/ui/button';
import { resourceTexts } from '../../messages/messages';
import { CodeEditor } from '../../parts/code-editor';
import { Trouble } from '../../parts/trouble';
import { useResources } from '../../use-resources';
import { AddFile } from './add-file';
import { functionTexts } from './messages';
import type { Code } from './use-code';

/** The files of a function as tabs over one editor. */
export function CodeTab({ code }: { readonly code: Code }) {
  const { language } = useResources();
  const texts = functionTexts(language);
  const { files, problem } = code;
  const [chosen, setChosen] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  if (!files)
    return problem ? (
      <Trouble problem={problem} />
    ) : (
      <p className="p-2 text-muted">{resourceTexts(language).loading}</p>
    );
  const names = Object.keys(files.texts);
  const file = chosen !== undefined && names.includes(chosen) ? chosen : names[0];
  const others = Object.keys(files.others).length;
  const edit = (text: string) => file !== undefined && code.edit({ ...files.texts, [file]: text });
  const add = (name: string) => {
    code.edit({ ...files.texts, [name]: '' });
    setChosen(name);
    setAdding(false);
  };
  const remove = (name: string) => {
    code.edit(Object.fromEntries(Object.entries(files.texts).filter(([each]) => each !== name)));
  };
  return (
    <div className="grid grid-cols-1 gap-2">
      <FileTabs
        names={names}
        file={file}
        isAdding={isAdding}
        onSelect={setChosen}
        onAdd={() => setAdding(!isAdding)}
      />
      {isAdding && <AddFile files={files} onAdd={add} onCancel={() => setAdding(false)} />}
      {file === undefined ? (
        <p className="text-muted">{texts.noCode}</p>
      ) : (
        <CodeEditor
          key={file}
          label={texts.editor(file)}
          file={file}
          text={files.texts[file] ?? ''}
          onChange={edit}
          onSave={() => void code.deploy()}
        />
      )}
      <Trouble problem={problem} />
      <Deployment code={code} />
      <p className="text-xs text-muted">
        {texts.leave} {others > 0 && `${texts.others(others)}.`}
      </p>
      {names.length > 1 && file !== undefined && (
        <Button size="small" look="quiet" className="justify-self-start" onClick={() => remove(file)}>
          {texts.removeFile(file)}
        </Button>
      )}
    </div>
  );
}

interface FileTabsProps {
  readonly names: readonly string[];
  readonly file: string | undefined;
  readonly isAdding: boolean;
  readonly onSelect: (name: string) => void;
  readonly onAdd: () => void;
}

function FileTabs({ names, file, isAdding, onSelect, onAdd }: FileTabsProps) {
  const texts = functionTexts(useResources().language);
  return (
    <div className="flex items-stretch rounded-md border border-line bg-raised">
      <TabList
        label={texts.files}
        tabs={names.map((name) => ({ id: name, text: name }))}
        active={file ?? ''}
        onSelect={onSelect}
        className="min-w-0 flex-1 border-b-0! font-mono"
      />
      <button
        type="button"
        aria-label={texts.addFile}
        title={texts.addFile}
        aria-expanded={isAdding}
        onClick={onAdd}
        className="grid size-9 shrink-0 place-items-center rounded-md text-lg text-accent outline-accent hover:bg-surface focus-visible:outline-2"
      >
        <span aria-hidden="true">+</span>
      </button>
    </div>
  );
}

/** From what is typed to what runs. */
function Deployment({ code }: { readonly code: Code }) {
  const texts = functionTexts(useResources().language);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2">
      <Button
        size="small"
        look="primary"
        disabled={!code.isChanged}
        aria-busy={code.isBusy}
        title="Ctrl+S"
        onClick={() => void code.deploy()}
      >
        {texts.deploy}
      </Button>
      {code.isChanged && (
        <>
          <span className="text-xs text-warn">{texts.changed}</span>
          <Button size="small" look="quiet" onClick={code.discard}>
            {texts.discard}
          </Button>
        </>
      )}
      <span role="status" className="text-xs text-ok">
        {code.isDeployed && !code.isChanged && texts.deployed}
      </span>
    </div>
  );
}
