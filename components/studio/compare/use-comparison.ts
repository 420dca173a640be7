import { useEffect, useMemo, useState } from 'react';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { ComparedRun } from '@/lib/studio/compare/compared-run';
import { readRun, simulateRun } from '@/lib/studio/compare/read-run';
import { startSimulator } from '@/lib/studio/simulator/simulator';

export const solutionChoice = '#solution';

export type Two =
  | { readonly kind: 'none' | 'loading' | 'failed' }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'ready'; readonly a: ComparedRun; readonly b: ComparedRun };

interface Read {
  readonly of: string;
  readonly two: Two;
}

/** The selected run and what it is to be compared with, once both are read or were run. */
export function useTwo(session: SandboxSession, arn: string, choice: string): Two {
  const [read, setRead] = useState<Read>();
  const of = `${arn} ${choice}`;
  useEffect(() => {
    let isWanted = true;
    const tell = (two: Two) => isWanted && setRead({ of, two });
    if (choice === solutionChoice) void runBoth(session, arn).then(tell);
    else if (choice) void readBoth(session, arn, choice).then(tell);
    return () => {
      isWanted = false;
    };
  }, [session, arn, choice, of]);
  return useMemo(() => {
    if (!choice) return { kind: 'none' };
    return read?.of === of ? read.two : { kind: 'loading' };
  }, [choice, read, of]);
}

async function readBoth({ runs }: SandboxSession, arn: string, other: string): Promise<Two> {
  const [a, b] = await Promise.all([readRun(runs, arn), readRun(runs, other)]);
  return a && b ? { kind: 'ready', a, b } : { kind: 'failed' };
}

/** The student's text and the solution of the same draft, both simulated: neither needs to be saved. */
async function runBoth(session: SandboxSession, arn: string): Promise<Two> {
  const input = (await session.runs.describe(arn))?.description.input;
  const { id, text } = session.active;
  const solution = session.step.drafts.find((draft) => draft.id === id)?.solution ?? text;
  const simulator = startSimulator();
  try {
    const type = session.machine?.type;
    const a = await simulateRun(simulator, { definition: text, input, type });
    const b = await simulateRun(simulator, { definition: solution, input, type });
    const refused = [a, b].find(({ status }) => status === 'REFUSED');
    return refused
      ? { kind: 'refused', cause: refused.cause ?? refused.error ?? '' }
      : { kind: 'ready', a, b };
  } finally {
    simulator.close();
  }
}
