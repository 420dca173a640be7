'use client';

import { useEffect, useId, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { LINK_CHARS_SAFE, linkTo } from '@/lib/studio/machine/share/link';
import type { Shared, SharedRun } from '@/lib/studio/machine/share/shared';
import { packRun } from '@/lib/studio/machine/share/shared-run';
import type { PanelProps } from '../../panels';
import { getMessages, type ShareMessages } from './messages';
import { ProjectExport } from './project-export';

/** A link that holds the machine, and the machine as a project. */
export default function SharePanel({ session, language }: PanelProps) {
  const texts = getMessages(language);
  const run = useStore(session.runs.store, ({ selected }) => selected);
  const [wantsRun, setWantsRun] = useState(false);
  const packed = run && packedRun(run);
  const link = useLink(session, wantsRun ? packed : undefined, language);
  return (
    <div className="mx-auto grid max-w-3xl gap-6 p-4 text-sm">
      <section className="grid gap-3">
        <p className="text-muted">{texts.intro}</p>
        {run && (
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={wantsRun && packed !== undefined}
              disabled={packed === undefined}
              onChange={(event) => setWantsRun(event.target.checked)}
              className="size-5 accent-accent"
            />
            {packed ? texts.withRun : texts.runTooLong}
          </label>
        )}
        {link === undefined ? <p role="status">{texts.making}</p> : <LinkField link={link} texts={texts} />}
      </section>
      <ProjectExport session={session} run={run} language={language} texts={texts} />
    </div>
  );
}

function packedRun({ arn, description, events }: SelectedRun): SharedRun | undefined {
  const status = description?.status;
  if (status === undefined || status === 'RUNNING') return undefined;
  return packRun({ name: description?.name ?? arn.split(':').at(-1) ?? '', status, events });
}

/** The link to what is in the editor now. */
function useLink(session: SandboxSession, run: SharedRun | undefined, language: string): string | undefined {
  const draft = useStore(session.store, ({ activeDraft }) => activeDraft);
  const definition = useStore(session.drafts.store, ({ drafts }) => drafts[draft]?.text ?? '');
  const [link, setLink] = useState<string>();
  const runText = JSON.stringify(run);
  useEffect(() => {
    let isGone = false;
    const { machine } = session.step;
    const shared: Shared = {
      ...(machine && { name: machine.name, type: machine.type }),
      definition,
      input: session.inputs.first(),
      ...(runText !== undefined && { run: JSON.parse(runText) as SharedRun }),
    };
    const page = new URL(`/${language}/studio`, window.location.href).href;
    void linkTo(shared, page).then((made) => {
      if (!isGone) setLink(made);
    });
    return () => {
      isGone = true;
    };
  }, [session, definition, runText, language]);
  return link;
}

function LinkField({ link, texts }: { readonly link: string; readonly texts: ShareMessages }) {
  const id = useId();
  const [copied, setCopied] = useState<{ readonly link: string; readonly done: boolean }>();
  const isLong = link.length > LINK_CHARS_SAFE;
  const copy = async () => {
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied({ link, done });
  };
  const said = copied?.link === link ? (copied.done ? texts.copied : texts.notCopied) : '';
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-semibold">
        {texts.link}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-10 min-w-0 flex-1 rounded-md border border-line bg-raised px-2 font-mono text-xs outline-accent focus-visible:outline-2"
        />
        <Button look="primary" onClick={() => void copy()}>
          {texts.copy}
        </Button>
      </div>
      <p className="text-xs text-muted">
        {texts.length(link.length)} <span role="status">{said}</span>
      </p>
      {isLong && <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">{texts.tooLong}</p>}
    </div>
  );
}
