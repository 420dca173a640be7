import { useCallback, useEffect, useState } from 'react';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { sharedSimulator } from '@/lib/studio/simulator/shared-simulator';
import type { TwinMode } from '@/lib/studio/twin/run/twin-mode';
import { twinOnServices } from '@/lib/studio/twin/run/twin-on-services';
import { twinWithAnswers } from '@/lib/studio/twin/run/twin-with-answers';
import type { Twinned } from '@/lib/studio/twin/run/twinned';
import { readTwin, type TwinRun } from '@/lib/studio/twin/twin-run';
import { localTarget } from '@/lib/targets/local';

export type TwinState =
  | { readonly kind: 'running' | 'failed' | 'not-over' }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'ready'; readonly a: TwinRun; readonly b: TwinRun; readonly isWaiting: boolean };

interface Of {
  readonly arn: string;
  readonly mode: TwinMode;
  readonly round: number;
}

/** A run of the student's account and its local twin, once both are there. `again` runs the twin anew. */
export function useTwin(session: SandboxSession, arn: string, mode: TwinMode) {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ readonly of: string; readonly state: TwinState }>();
  const of = JSON.stringify({ arn, mode, round } satisfies Of);
  useEffect(() => {
    const leaving = new AbortController();
    const tell = (state: TwinState) => leaving.signal.aborted || setTold({ of, state });
    meet(session, { arn, mode }, leaving.signal).then(tell, () => tell({ kind: 'failed' }));
    return () => leaving.abort();
  }, [session, arn, mode, of]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const state: TwinState = told?.of === of ? told.state : { kind: 'running' };
  return { state, again };
}

async function meet(
  session: SandboxSession,
  { arn, mode }: Pick<Of, 'arn' | 'mode'>,
  signal: AbortSignal,
): Promise<TwinState> {
  const a = await readTwin(session.runs, arn);
  if (!a) return { kind: 'failed' };
  if (a.status === 'RUNNING') return { kind: 'not-over' };
  const type = session.machine?.type ?? 'STANDARD';
  const twin = await born(a, { mode, type, signal });
  switch (twin.kind) {
    case 'cancelled':
      return { kind: 'running' };
    case 'refused':
      return twin;
    case 'ran':
      return { kind: 'ready', a, b: twin.run, isWaiting: twin.isWaiting };
  }
}

interface Wanted {
  readonly mode: TwinMode;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly signal: AbortSignal;
}

function born(run: TwinRun, { mode, type, signal }: Wanted): Promise<Twinned> {
  if (mode === 'answers') return twinWithAnswers({ run, type }, sharedSimulator(), signal);
  const name = `pasos-twin-${crypto.randomUUID().slice(0, 8)}`;
  return twinOnServices({ run, type }, { local: localTarget(), name, signal });
}
