'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Studio } from '@/lib/studio/studio';
import { StaticGraph } from '../../static-graph';
import { ImportForm } from './import-form';
import { filesTexts } from './messages';
import { download, png, standalone } from './picture';

interface FilesDialogProps {
  readonly studio: Studio;
  readonly session: SandboxSession;
  readonly language: Language;
  readonly onClose: () => void;
}

/** The definition and its drawing as files, and a definition from a file. */
export default function FilesDialog({ studio, session, language, onClose }: FilesDialogProps) {
  const texts = filesTexts[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-xl border border-line bg-surface p-0 text-text shadow-2xl backdrop:bg-black/40"
    >
      <div className="flex flex-col gap-4 p-5">
        <h2 id={titleId} className="text-lg font-semibold">
          {texts.title}
        </h2>
        <Exports session={session} language={language} />
        <ImportForm studio={studio} language={language} onDone={() => dialog.current?.close()} />
        <div className="flex justify-end">
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {texts.close}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

function Exports({ session, language }: Pick<FilesDialogProps, 'session' | 'language'>) {
  const texts = filesTexts[language];
  const preview = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const { text } = session.active;
  const definition = parseDefinition(text);
  const name = session.machine?.spec.name ?? session.active.id;
  const drawing = () => preview.current?.querySelector('svg');
  const exportPng = async () => {
    const svg = drawing();
    if (!svg) return;
    const size = { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
    try {
      download(`${name}.png`, await png(standalone(svg), size));
    } catch {
      setTrouble(texts.noPicture);
    }
  };
  const exportSvg = () => {
    const svg = drawing();
    if (svg) download(`${name}.svg`, standalone(svg), 'image/svg+xml');
  };
  const exportYaml = async () => {
    const { stringify } = await import('yaml');
    download(`${name}.asl.yaml`, stringify(definition), 'text/yaml');
  };
  const isBroken = definition === undefined;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{texts.exports}</h3>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => download(`${name}.asl.json`, text, 'application/json')}>JSON</Button>
        <Button disabled={isBroken} onClick={() => void exportYaml()}>
          YAML
        </Button>
        <Button disabled={isBroken} onClick={exportSvg}>
          SVG
        </Button>
        <Button disabled={isBroken} onClick={() => void exportPng()}>
          PNG
        </Button>
      </div>
      {(trouble ?? (isBroken ? texts.broken : undefined)) && (
        <p role="status" className="text-sm text-warn">
          {trouble ?? texts.broken}
        </p>
      )}
      {!isBroken && (
        <div ref={preview} className="max-h-40 overflow-auto rounded-md border border-line bg-page p-2">
          <StaticGraph definition={definition} title={texts.drawing} language={language} />
        </div>
      )}
    </section>
  );
}
