'use client';

import { useId, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { jsonFault } from '@/lib/sandbox/runs/json-fault';
import { startCommand } from '@/lib/sandbox/runs/start-command';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { momentHash } from '@/lib/studio/moments/moment-link';
import { CopyButton } from '@/components/history/copy-button';
import { TerminalHint } from '@/components/history/log/terminal-hint';
import { useMachineStatus } from '../use-machine-status';
import { useStore } from '../use-store';
import { Refusal } from '../notices/refusal';
import { Examples, InputField, NameField, OfferedNote, WayField } from './fields';
import { startTexts } from './messages';
import { RecentInputs } from './recent-inputs';
import { VersionField } from './version-field';

interface StartDialogProps {
  session: SandboxSession;
  language: Language;
  onStarted: () => void;
  onClose: () => void;
}

/** Asks for the input, and says what will run when the text is not what is saved. */
export default function StartDialog({ session, language, onStarted, onClose }: StartDialogProps) {
  const texts = startTexts(language);
  const titleId = useId();
  const dialog = useModal(session);
  const form = useStartForm(session);
  const { input, name, through, waits, fault, isExpress } = form;
  const { status } = useMachineStatus(session);
  const refusal = useStore(session.runs.store, (snapshot) => snapshot.problem);
  const isStale = through === '' && (status === 'unsaved' || status === 'absent');
  const savesFirst = through === '' && status !== 'saved';

  const start = async (saveFirst: boolean, where: 'here' | 'tab' = 'here') => {
    if (!form.check()) return;
    // Opened by the click itself: a tab that comes later is kept from opening.
    const tab = where === 'tab' ? window.open('', '_blank') : null;
    const hasStarted = await session.start({ ...form.asked(), saveFirst });
    if (tab) showIn(tab, hasStarted ? session.runs.store.get().selected?.arn : undefined);
    if (hasStarted) onStarted();
    // What AWS refused here is mended here; anything else is told outside.
    else if (!session.runs.store.get().problem) onClose();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void start(savesFirst);
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // Told late: by then it may have been opened again.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-xl border border-line bg-surface p-0 text-text shadow-2xl backdrop:bg-black/40"
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4 p-5">
        <h2 id={titleId} className="text-lg font-semibold">
          {texts.title}
        </h2>
        {isStale && <p className="rounded-md bg-warn-soft px-3 py-2 text-sm">{texts[status]}</p>}
        <div className="flex flex-wrap items-center gap-2">
          <Examples session={session} language={language} onPick={form.setInput} />
          <RecentInputs session={session} language={language} onPick={form.setInput} />
        </div>
        <InputField {...{ language, input, fault }} isAsked={form.isAsked} onChange={form.setInput} />
        <OfferedNote session={session} language={language} onBack={form.setInput} />
        <NameField {...{ language, isExpress, name }} onChange={form.setName} />
        <VersionField {...{ session, language, through }} onChange={form.setThrough} />
        {isExpress && <WayField {...{ language, waits }} onChange={form.setWaits} />}
        {refusal && <Refusal problem={refusal} language={language} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {texts.cancel}
          </Button>
          {status === 'unsaved' && through === '' && (
            <Button onClick={() => void start(false)}>{texts.startSaved}</Button>
          )}
          {!isExpress && <Button onClick={() => void start(savesFirst, 'tab')}>{texts.newTab}</Button>}
          <SubmitButton {...{ session, language }} isSaved={!savesFirst} waits={isExpress && waits} />
        </div>
        {form.command && <InTerminal command={form.command} language={language} />}
      </form>
    </dialog>
  );
}

/** The same start as a command. */
function InTerminal({ command, language }: { readonly command: string; readonly language: Language }) {
  const label = startTexts(language).command;
  return (
    <div className="relative">
      <TerminalHint label={label} commands={command} />
      <span className="absolute top-0 right-0 text-xs text-muted">
        <CopyButton text={command} label={label} language={language} />
      </span>
    </div>
  );
}

function useModal(session: SandboxSession) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    session.runs.dismissProblem();
    shown?.showModal();
    // Closed before it is taken away: the focus goes back to where it was.
    return () => shown?.close();
  }, [session]);
  return dialog;
}

/** What was typed and chosen, and what will be asked of the account. */
function useStartForm(session: SandboxSession) {
  const [input, setInput] = useState(() => session.store.get().offeredInput ?? session.inputs.first());
  const [name, setName] = useState('');
  const [through, setThrough] = useState('');
  const [waits, setWaits] = useState(true);
  const [isAsked, setAsked] = useState(false);
  const { machine } = session;
  const isExpress = machine?.type === 'EXPRESS';
  const fault = jsonFault(input);
  const arn = through || machine?.arn;
  return {
    ...{ input, name, through, waits, isAsked, fault, isExpress },
    ...{ setInput, setName, setThrough, setWaits },
    command: arn && startCommand({ arn, input, name: name.trim(), isSync: isExpress && waits }),
    /** Whether it can be started with; keeps the input for the next time. */
    check() {
      setAsked(true);
      if (fault === undefined) session.inputs.remember(input);
      return fault === undefined;
    },
    asked: () => ({
      input,
      name: name.trim() || undefined,
      through: through || undefined,
      waits: isExpress && waits,
    }),
  };
}

/** This page in another tab, with the execution open; a tab with nothing to show goes. */
function showIn(tab: Window, executionArn: string | undefined): void {
  if (executionArn === undefined) return tab.close();
  const { pathname, search } = window.location;
  tab.location.href = `${pathname}${search}${momentHash({ run: executionArn.split(':').at(-1) ?? '' })}`;
}

interface SubmitButtonProps {
  session: SandboxSession;
  language: Language;
  isSaved: boolean;
  waits: boolean;
}

function SubmitButton({ session, language, isSaved, waits }: SubmitButtonProps) {
  const texts = startTexts(language);
  const isStarting = useStore(session.runs.store, (snapshot) => snapshot.isStarting);
  const busy = waits ? texts.waiting : texts.starting;
  return (
    <Button type="submit" look="primary" aria-busy={isStarting}>
      {isStarting ? busy : isSaved ? texts.start : texts.saveAndStart}
    </Button>
  );
}
