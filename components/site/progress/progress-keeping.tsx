'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/lib/i18n/use-language';
import { progressStore } from '@/lib/progress/client';
import { progressMessages } from './messages';

type Said = 'erased' | 'imported' | 'undone' | 'notProgress' | 'notErased' | undefined;

/** Take it along, bring it back, or forget it: asked first, and can be undone. */
export function ProgressKeeping() {
  const words = progressMessages(useLanguage());
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<string>();
  const [said, setSaid] = useState<Said>();
  const chooser = useRef<HTMLInputElement>(null);

  async function load(file: File | undefined) {
    if (file) setSaid((await progressStore.import(await file.text())) ? 'imported' : 'notProgress');
  }

  async function erase() {
    setAsking(false);
    const before = await progressStore.export();
    const done = await progressStore.erase();
    setErased(done ? before : undefined);
    setSaid(done ? 'erased' : 'notErased');
  }

  async function undo(before: string) {
    setSaid((await progressStore.import(before)) ? 'undone' : 'notErased');
    setErased(undefined);
  }

  return (
    <div className="mt-5">
      <div className="flex flex-wrap gap-3">
        <Button onClick={async () => download(await progressStore.export())}>{words.export}</Button>
        <Button onClick={() => chooser.current?.click()}>{words.import}</Button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          aria-label={words.import}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void load(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button look="danger" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {words.erase}
        </Button>
      </div>
      {asking && <EraseQuestion onErase={erase} onKeep={() => setAsking(false)} />}
      <p role="status" className="mt-4 flex min-h-10 items-center gap-3">
        {said && words[said]}
        {erased !== undefined && (
          <Button size="small" onClick={() => undo(erased)}>
            {words.undo}
          </Button>
        )}
      </p>
    </div>
  );
}

function EraseQuestion({ onErase, onKeep }: { onErase: () => void; onKeep: () => void }) {
  const words = progressMessages(useLanguage());
  return (
    <div
      role="alertdialog"
      aria-label={words.eraseConfirm}
      className="mt-4 rounded-lg border border-bad bg-bad-soft p-4"
    >
      <p className="font-medium">{words.eraseConfirm}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="danger" onClick={onErase}>
          {words.eraseYes}
        </Button>
        <Button autoFocus onClick={onKeep}>
          {words.eraseNo}
        </Button>
      </div>
    </div>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'pasos.json' });
  link.click();
  URL.revokeObjectURL(url);
}
