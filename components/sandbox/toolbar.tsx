import { lazy, Suspense, type ReactNode } from 'react';
import { TargetSwitch } from '@/components/account/target-switch';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { useSilence } from '@/lib/site/offline/page/use-reach';
import { getMessages } from './messages/messages';
import { useMachineStatus, type MachineStatus } from './use-machine-status';
import { useStore } from './use-store';

const ConsoleNote = lazy(() => import('@/components/account/notes/console-note'));

interface ToolbarProps {
  session: SandboxSession;
  language: Language;
  onStart: () => void;
}

/** The machine's name and state, and everything that can be done with it. */
export function Toolbar({ session, language, onStart }: ToolbarProps) {
  const texts = getMessages(language).toolbar;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 border-b border-line bg-raised px-3 py-2">
      {session.machine ? (
        <MachineName session={session} language={language} />
      ) : (
        <p className="flex-1 text-sm text-muted">{texts.noMachine}</p>
      )}
      {session.machine && (
        <span className="@max-md:self-start">
          <TargetSwitch
            language={language}
            localOnly={session.localOnly?.[language]}
            onRefused={() => session.tellLocalOnly()}
          />
        </span>
      )}
      <div
        data-tour="actions"
        role="group"
        aria-label={texts.label}
        // Beside the switch on a phone, rather than below it.
        className="flex flex-wrap items-center gap-1.5 @max-md:min-w-62 @max-md:flex-1"
      >
        <HistoryActions session={session} language={language} />
        <QuietAction text={texts.reset} onClick={() => session.resetDraft()}>
          <path d="M3.2 8a4.8 4.8 0 1 0 1.5-3.5M3 2.5v2.8h2.8" />
        </QuietAction>
        <QuietAction text={texts.format} onClick={() => void session.format()}>
          <path d="M3 3.5h10M6 6.5h7M6 9.5h7M3 12.5h10" />
        </QuietAction>
        {session.machine && <MachineActions session={session} language={language} onStart={onStart} />}
      </div>
    </div>
  );
}

/** Undo and redo whatever changed the text: typing, a form, the drawing. */
function HistoryActions({ session, language }: Pick<ToolbarProps, 'session' | 'language'>) {
  const texts = getMessages(language);
  const canUndo = useStore(session.store, (snapshot) => snapshot.canUndo);
  const canRedo = useStore(session.store, (snapshot) => snapshot.canRedo);
  return (
    <>
      <QuietAction text={texts.undo} isOff={!canUndo} isMark onClick={() => session.view.editor?.undo()}>
        <path d="M6 3 3 6l3 3M3.5 6H10a3.5 3.5 0 0 1 0 7H7" />
      </QuietAction>
      <QuietAction
        text={texts.toolbar.redo}
        isOff={!canRedo}
        isMark
        onClick={() => session.view.editor?.redo()}
      >
        <path d="m10 3 3 3-3 3M12.5 6H6a3.5 3.5 0 0 0 0 7h3" />
      </QuietAction>
    </>
  );
}

function MachineActions({ session, language, onStart }: ToolbarProps) {
  const texts = getMessages(language).toolbar;
  const { status, isSaving } = useMachineStatus(session);
  const running = useStore(session.runs.store, ({ selected }) =>
    selected?.description?.status === 'RUNNING' && !isExpressArn(selected.arn) ? selected.arn : undefined,
  );
  const isFirst = status === 'absent' || status === 'unknown';
  return (
    <>
      <Button
        size="small"
        look={status === 'saved' ? 'plain' : 'primary'}
        aria-busy={isSaving}
        onClick={() => void session.save()}
      >
        {isSaving ? texts.saving : isFirst ? texts.create : texts.save}
      </Button>
      <Button size="small" look={status === 'saved' ? 'primary' : 'plain'} onClick={onStart}>
        <span aria-hidden="true">▶</span> {texts.start}
      </Button>
      {running && (
        <Button size="small" look="danger" onClick={() => void session.runs.stop(running)}>
          <span aria-hidden="true">■</span> {texts.stop}
        </Button>
      )}
    </>
  );
}

/** Its words give way to its mark where the sandbox is narrow. */
function QuietAction({
  text,
  isOff = false,
  isMark = false,
  onClick,
  children,
}: {
  text: string;
  isOff?: boolean;
  /** The mark says enough, however much room there is. */
  isMark?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Button size="small" look="quiet" title={text} disabled={isOff} onClick={onClick}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {children}
      </svg>
      <span className={isMark ? 'sr-only' : 'sr-only @4xl:not-sr-only'}>{text}</span>
    </Button>
  );
}

const badgeLooks: Record<MachineStatus, string> = {
  unknown: 'text-muted border-line bg-surface',
  absent: 'text-muted border-line bg-surface',
  saved: 'text-ok border-ok/40 bg-ok-soft',
  unsaved: 'text-warn border-warn/40 bg-warn-soft',
};

function MachineName({ session, language }: Pick<ToolbarProps, 'session' | 'language'>) {
  const texts = getMessages(language).badge;
  const { status } = useMachineStatus(session);
  const name = session.machine?.spec.name;
  // Nobody is being asked: that the server is away is said below.
  const isLost = useSilence() && status === 'unknown';
  return (
    <p className="flex max-w-full min-w-0 flex-auto items-center gap-2">
      <span title={name} className="truncate font-mono text-sm font-semibold">
        {name}
      </span>
      <span className="text-xs text-muted">{session.machine?.type}</span>
      {!isLost && (
        <span
          role="status"
          title={status === 'unsaved' ? texts.unsavedHelp : undefined}
          className={`rounded-full border px-2 py-0.5 text-xs whitespace-nowrap ${badgeLooks[status]}`}
        >
          {texts[status]}
        </span>
      )}
      {session.target.kind === 'aws' && session.machine?.arn && (
        <span className="@max-3xl:hidden">
          <Suspense>
            <ConsoleNote arn={session.machine.arn} language={language} />
          </Suspense>
        </span>
      )}
    </p>
  );
}
