import { lazy, Suspense } from 'react';
import { useChoice } from '@/components/account/use-choice';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import { useSilence } from '@/lib/site/offline/page/use-reach';
import { Advice } from './advice';
import { Banner } from './banner';
import { getMessages } from '../messages/messages';
import { useStore } from '../use-store';

interface BannersProps {
  session: SandboxSession;
  language: Language;
}

/** Everything the student has to know or decide before going on. */
export function Banners({ session, language }: BannersProps) {
  return (
    <>
      <StorageTrouble session={session} language={language} />
      <LocalOnly session={session} language={language} />
      <Provision session={session} language={language} />
      <Conflict session={session} language={language} />
      <MachineOffer session={session} language={language} />
      <Offline session={session} language={language} />
      <Problems session={session} language={language} />
    </>
  );
}

function StorageTrouble({ session, language }: BannersProps) {
  const trouble = useStore(session.drafts.store, (snapshot) => snapshot.trouble);
  return trouble ? <Banner look="warn">{getMessages(language).kept[trouble]}</Banner> : null;
}

/** Whoever wants the account is told why this lab does without. */
function LocalOnly({ session, language }: BannersProps) {
  const texts = getMessages(language);
  const isTold = useStore(session.store, (snapshot) => snapshot.tellsLocalOnly);
  if (!isTold || !session.localOnly) return null;
  const close = (
    <Button size="small" look="quiet" onClick={() => session.tellLocalOnly(false)}>
      {texts.dismiss}
    </Button>
  );
  return (
    <Banner look="info" actions={close}>
      <strong className="font-semibold">{texts.banners.localOnly}</strong> {session.localOnly[language]}
    </Banner>
  );
}

function Provision({ session, language }: BannersProps) {
  const texts = getMessages(language);
  const provision = useStore(session.store, (snapshot) => snapshot.provision);
  const isSilent = useSilence();
  // That the server is away is said once, below.
  if (!provision || (isSilent && provision.kind === 'failed')) return null;
  if (provision.kind === 'working') return <Banner look="info">{texts.banners.providing}</Banner>;
  const again = (
    <Button size="small" onClick={() => void session.provision.begin()}>
      {texts.banners.provideAgain}
    </Button>
  );
  return (
    <Banner look="bad" actions={again}>
      {texts.banners.notProvided}
      <span className="block font-mono text-xs break-words text-muted">{provision.message}</span>
    </Banner>
  );
}

function Conflict({ session, language }: BannersProps) {
  const texts = getMessages(language).banners;
  const activeDraft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const theirs = useStore(session.drafts.store, (snapshot) => snapshot.drafts[activeDraft]?.theirs);
  if (!theirs) return null;
  const actions = (
    <>
      <Button size="small" onClick={() => session.drafts.keepMine(activeDraft)}>
        {texts.keepMine}
      </Button>
      <Button size="small" onClick={() => session.drafts.takeTheirs(activeDraft)}>
        {texts.takeTheirs}
      </Button>
    </>
  );
  return (
    <Banner look="warn" actions={actions}>
      {texts.conflict} <span className="text-muted">{texts.conflictHelp}</span>
    </Banner>
  );
}

function MachineOffer({ session, language }: BannersProps) {
  const texts = getMessages(language).banners;
  const isOffered = useStore(session.store, (snapshot) => snapshot.offersMachine);
  if (!isOffered || !session.machine) return null;
  const actions = (
    <>
      <Button size="small" onClick={() => session.loadOwnMachine()}>
        {texts.load}
      </Button>
      <Button size="small" look="quiet" onClick={() => session.declineMachine()}>
        {texts.keepStart}
      </Button>
    </>
  );
  return (
    <Banner look="info" actions={actions}>
      {texts.offer(session.machine.spec.name)}
    </Banner>
  );
}

// Nobody needs it while the server answers; when it does not, only what the browser has kept can be had.
const WithoutServer = lazy(() => import('./without-server').catch(() => ({ default: OnlyWait })));

function OnlyWait({ language }: BannersProps) {
  return <Banner look="warn">{getMessages(language).banners.offline}</Banner>;
}

function Offline({ session, language }: BannersProps) {
  const { engine } = useChoice();
  const isOffline = useStore(session.runs.store, (snapshot) => snapshot.isOffline);
  const isStartLost = useStore(session.runs.store, ({ problem }) => isSilence(problem));
  const isMachineLost = useStore<{ readonly problem?: CallProblem }, boolean>(
    session.machine?.store ?? noMachine,
    ({ problem }) => isSilence(problem),
  );
  if (session.target.kind === 'aws')
    return isOffline && <Banner look="warn">{getMessages(language).banners.offlineAws}</Banner>;
  if (!isOffline && !isStartLost && !isMachineLost && engine === 'server') return null;
  return (
    <Suspense>
      <WithoutServer session={session} language={language} />
    </Suspense>
  );
}

/** Nothing answered, or only the site without its engine. */
function isSilence(problem: CallProblem | undefined): boolean {
  return problem?.code === 'NetworkError' || problem?.code === 'ServiceUnavailable';
}

const noMachine = createStore<{ readonly problem?: CallProblem }>({});

function Problems({ session, language }: BannersProps) {
  const ofMachine = useStore<{ readonly problem?: CallProblem }, CallProblem | undefined>(
    session.machine?.store ?? noMachine,
    (snapshot) => snapshot.problem,
  );
  const ofRuns = useStore(session.runs.store, (snapshot) => snapshot.problem);
  return (
    <>
      {ofMachine && (
        <Problem
          problem={ofMachine}
          language={language}
          onDismiss={() => session.machine?.dismissProblem()}
        />
      )}
      {ofRuns && (
        <Problem problem={ofRuns} language={language} onDismiss={() => session.runs.dismissProblem()} />
      )}
    </>
  );
}

function Problem(props: { problem: CallProblem; language: Language; onDismiss: () => void }) {
  const { problem, language, onDismiss } = props;
  const texts = getMessages(language);
  const isSilent = useSilence();
  if (isSilent && isSilence(problem)) return null;
  const actions = (
    <Button size="small" onClick={onDismiss}>
      {texts.dismiss}
    </Button>
  );
  return (
    <Banner look="bad" actions={actions}>
      <Advice problem={problem} language={language} />
      {problem.code !== 'NotConnected' && (
        <p className="mt-1 font-mono text-xs break-words text-muted">
          {texts.banners.awsSays} <strong className="text-bad">{problem.code}</strong>
          {problem.message && ` — ${problem.message}`}
        </p>
      )}
    </Banner>
  );
}
