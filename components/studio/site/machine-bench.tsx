import { useEffect, useState } from 'react';
import { BenchSkeleton } from '@/components/lesson/bench-skeleton';
import { Workbench } from '@/components/sandbox/workbench';
import type { Language } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { hear } from '@/lib/sandbox/events';
import { listMachines, openMachine } from '@/lib/studio/account/machines';
import { studioLab } from '@/lib/studio/account/studio-lab';
import type { BegunMachines } from '@/lib/studio/account/unsaved';
import type { Target } from '@/lib/targets/target';
import { getMessages } from './messages';
import { goToMachine, machineHref, pageToReturnTo } from './use-machine-name';

interface MachineBenchProps {
  readonly name: string;
  readonly target: Target;
  readonly begun: BegunMachines;
  readonly language: Language;
  readonly onOpened: (session: SandboxSession) => void;
}

type Found = { readonly lab: Lab } | 'missing' | undefined;

const againMs = 3_000;

/** The bench of one machine: of the account, or begun in this browser. */
export function MachineBench({ name, target, begun, language, onOpened }: MachineBenchProps) {
  const texts = getMessages(language);
  const [found, setFound] = useState<Found>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async () => {
      const lab = await findMachine(name, target, begun).catch(() => undefined);
      if (isGone) return;
      if (lab === undefined) timer = setTimeout(() => void look(), againMs);
      // What is open stays open where the account does not have it: it can be created there.
      else setFound((before) => (lab === 'missing' && before ? before : lab));
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [name, target, begun]);
  // Created: from here on the account has it.
  useEffect(() => hear('pasos:machine-saved', ({ machineName }) => begun.remove(machineName)), [begun]);

  if (found === 'missing')
    return (
      <div className="mx-auto max-w-xl p-8">
        <p>{texts.missing(name)}</p>
        <p className="mt-4">
          <BackLink text={texts.back} />
        </p>
      </div>
    );
  if (!found) return <BenchSkeleton />;
  return (
    <div className="flex size-full min-h-0 flex-col">
      <nav className="flex flex-wrap gap-x-6 border-b border-line px-3 py-1 text-sm">
        <BackLink text={texts.back} />
        <LessonLink text={texts.backToLesson} />
      </nav>
      <div className="relative min-h-0 flex-1">
        <Workbench
          lab={found.lab}
          stepId={found.lab.steps[0]!.id}
          language={language}
          isAlone
          onOpened={onOpened}
        />
      </div>
    </div>
  );
}

function BackLink({ text }: { readonly text: string }) {
  return (
    <a
      href={machineHref()}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goToMachine();
      }}
      className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
    >
      ← {text}
    </a>
  );
}

/** Who came from a lesson goes back to where they were reading; the browser knows the place. */
function LessonLink({ text }: { readonly text: string }) {
  const page = pageToReturnTo();
  if (page === undefined) return null;
  return (
    <a
      href={page}
      onClick={(event) => {
        const isStraightFrom = document.referrer === window.location.origin + page;
        if (!isStraightFrom || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        window.history.back();
      }}
      className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
    >
      ← {text}
    </a>
  );
}

async function findMachine(name: string, target: Target, begun: BegunMachines): Promise<Found> {
  const machines = await listMachines(target.client);
  const arn = machines.find((machine) => machine.name === name)?.stateMachineArn;
  const own = begun.find(name);
  if (arn) return { lab: studioLab({ ...(await openMachine(target.client, arn)), input: own?.input }) };
  return own ? { lab: studioLab(own) } : 'missing';
}
