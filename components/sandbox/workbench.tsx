'use client';

import {
  lazy,
  Suspense,
  useEffect,
  useEffectEvent,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useChoice } from '@/components/account/use-choice';
import { RunsPanel } from '@/components/history/runs-panel';
import { BenchSkeleton } from '@/components/lesson/bench-skeleton';
import type { Language } from '@/lib/i18n/languages';
import { getStep, sandboxFrame, type Lab, type LabStep } from '@/lib/labs/lab';
import { needsServer } from '@/lib/labs/definition/needs-server';
import { hear } from '@/lib/sandbox/events';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { Studio } from '@/lib/studio/studio';
import { settlePlace } from '@/lib/targets/browser/place';
import { choice, isHeldBack } from '@/lib/targets/choice';
import { followLinks } from '@/components/studio/time/link/follow-links';
import { StudioFrame } from '@/components/studio/shell/studio-frame';
import { Guide } from '@/components/studio/guide/guide';
import { Banners } from './notices/banners';
import { DraftTabs } from './draft-tabs';
import { DefinitionEditor } from './editor/definition-editor';
import { GraphPane } from './graph-pane';
import { getMessages } from './messages/messages';
import { NoticeToast } from './notices/notice-toast';
import { createSession, takeUp } from './create-session';
import { SplitPane } from './layout/split-pane';
import { TabList } from './layout/tab-list';
import { onShortcut } from './shortcuts';
import { Toolbar } from './toolbar';
import { useStore } from './use-store';
import { benchTabs, useBenchTab, type BenchTab } from './layout/use-bench-tab';
import { useWidth } from './layout/use-width';

// Fetched when somebody starts an execution.
const StartDialog = lazy(() => import('./start/start-dialog'));

interface WorkbenchProps {
  lab: Lab;
  stepId: string;
  language: Language;
  /** There is no lesson beside it. */
  isAlone?: boolean;
  onOpened?: (session: SandboxSession) => void;
}

/** The sandbox of one step: text, drawing, machine and executions. */
export function Workbench({ lab, stepId, language, isAlone = false, onOpened }: WorkbenchProps) {
  const [open, setOpen] = useState<{ readonly session: SandboxSession; readonly where: string }>();
  const { kind, round } = useChoice();
  const where = `${kind} ${round}`;
  const [failure, setFailure] = useState<Error>();
  const last = useRef<SandboxSession>(undefined);
  // Every refresh of the page brings a new object; only another frame may end the session.
  const frame = JSON.stringify(sandboxFrame(lab, stepId));

  // A machine of the studio may call functions or not: only a step of a lab is known to.
  const settle = useEffectEvent(() => {
    const isPlaced = settlePlace({ needsServer: !isAlone && needsServer(getStep(lab, stepId)) });
    return isPlaced || choice.get().kind !== kind;
  });
  const create = useEffectEvent(() => createSession(lab, stepId));
  const tellOpened = useEffectEvent((opened: SandboxSession) => onOpened?.(opened));

  useEffect(() => {
    let close = () => {};
    let isGone = false;
    if (settle()) return undefined;
    // Tied to the browser: it cannot be made while rendering.
    create().then(
      (opened) => {
        if (isGone) return;
        if (last.current) takeUp(opened, last.current);
        last.current = opened;
        close = opened.open();
        if (isHeldBack()) opened.tellLocalOnly();
        setOpen({ session: opened, where });
        tellOpened(opened);
      },
      (problem: unknown) => setFailure(problem instanceof Error ? problem : new Error(String(problem))),
    );
    return () => {
      isGone = true;
      close();
    };
  }, [frame, stepId, where]);

  useLessons(open?.session, getStep(lab, stepId));

  // Told by the page's own boundary, with the way to try again.
  if (failure !== undefined) throw failure;
  // What still works elsewhere is not shown: a click there would be for another account than the page says.
  const session = open?.where === where ? open.session : undefined;
  return session ? (
    <Opening key={session.number} session={session} language={language} isAlone={isAlone} />
  ) : (
    <section aria-label={getMessages(language).sandbox} className={`${frameLook} relative size-full`}>
      <BenchSkeleton />
    </section>
  );
}

/** What an author saves reaches the open sandbox. */
function useLessons(session: SandboxSession | undefined, step: LabStep): void {
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!session || session.step === step) return;
    session.learn(step);
    showAgain();
  }, [session, step]);
}

const frameLook = '@container flex min-h-[34rem] flex-col bg-surface';

/** Nothing is shown before it is known what the account has: banners and executions would push the rest about. */
function Opening({ session, language, isAlone }: Omit<BenchProps, 'studio'> & { isAlone: boolean }) {
  const isSettled = useStore(session.store, (snapshot) => snapshot.isSettled);
  const [studio] = useState(() => new Studio(session));
  const [isExpanded, setExpanded] = useState(false);
  useEffect(() => studio.connect(), [studio]);
  useEffect(() => (isSettled ? followLinks(studio) : undefined), [studio, isSettled]);
  const props = { studio, session, language };
  return (
    <section
      aria-label={getMessages(language).sandbox}
      className={`${frameLook} ${isExpanded ? 'fixed inset-x-0 top-[var(--banner-bottom,0px)] bottom-0 z-40' : 'relative size-full'}`}
    >
      {isSettled ? (
        <Bench
          {...props}
          isExpanded={isExpanded}
          onExpand={isAlone ? undefined : () => setExpanded(!isExpanded)}
        />
      ) : (
        <BenchSkeleton />
      )}
    </section>
  );
}

/** From here on code and drawing stand side by side with the executions below. */
const roomyPx = 720;

interface BenchProps {
  studio: Studio;
  session: SandboxSession;
  language: Language;
}

interface RoomProps {
  isExpanded: boolean;
  onExpand?: () => void;
}

function Bench({ studio, session, language, ...room }: BenchProps & RoomProps) {
  const texts = getMessages(language);
  const frame = useRef<HTMLDivElement>(null);
  const isRoomy = useWidth(frame) >= roomyPx;
  const [tab, setTab] = useBenchTab(session);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => hear('pasos:use-input', () => setAsking(session.machine !== undefined)), [session]);
  const hasRuns = session.machine !== undefined;
  const onStarted = () => {
    setAsking(false);
    setTab('runs');
  };

  return (
    <div
      ref={frame}
      onKeyDown={(event) => onShortcut(event, session, () => setAsking(true))}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Toolbar session={session} language={language} onStart={() => setAsking(true)} />
      <Banners session={session} language={language} />
      <DraftTabs session={session} language={language} />
      {!isRoomy && (
        <TabList
          label={texts.tabs.label}
          tabs={benchTabs
            .filter((id) => hasRuns || id !== 'runs')
            .map((id) => ({ id, text: texts.tabs[id] }))}
          active={tab}
          onSelect={setTab}
        />
      )}
      <StudioFrame studio={studio} session={session} language={language} {...room}>
        <Panes
          studio={studio}
          session={session}
          language={language}
          show={isRoomy ? 'all' : tab}
          onStart={() => setAsking(true)}
        />
      </StudioFrame>
      <Guide
        studio={studio}
        session={session}
        language={language}
        frame={frame}
        onStart={() => setAsking(true)}
      />
      <NoticeToast session={session} language={language} />
      {isAsking && (
        <Suspense>
          <StartDialog
            session={session}
            language={language}
            onStarted={onStarted}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface PanesProps {
  show: BenchTab | 'all';
  onStart: () => void;
}

/** All panes stay mounted whatever is shown: the editor keeps its cursor, the drawing its place. */
function Panes({ studio, session, language, show, onStart }: BenchProps & PanesProps) {
  const texts = getMessages(language);
  const hasRuns = session.machine !== undefined;
  const isEmpty = useStore(session.runs.store, (snapshot) => snapshot.rows.length === 0);
  return (
    <SplitPane
      direction="rows"
      name="rows"
      label={texts.resize.rows}
      initial={isEmpty ? 76 : 55}
      show={show === 'runs' ? 'second' : show === 'all' && hasRuns ? 'both' : 'first'}
      first={
        <SplitPane
          direction="columns"
          name="columns"
          label={texts.resize.columns}
          initial={52}
          show={show === 'all' ? 'both' : show === 'graph' ? 'second' : 'first'}
          first={
            <Stop name="code">
              <DefinitionEditor session={session} language={language} />
            </Stop>
          }
          second={
            <Stop name="graph">
              <GraphPane studio={studio} session={session} language={language} />
            </Stop>
          }
        />
      }
      second={
        hasRuns && (
          <Stop name="runs">
            <RunsPanel studio={studio} session={session} language={language} onStart={onStart} />
          </Stop>
        )
      }
    />
  );
}

/** A place the tour points at. */
function Stop({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div data-tour={name} className="flex size-full min-h-0 flex-col">
      {children}
    </div>
  );
}

export default Workbench;
