import type { Simulator } from '../../simulator/simulator';
import { twinRun, type TwinRun } from '../twin-run';
import { whoseIs } from '../whose';
import { localText } from './local-text';
import { recordedAnswers } from './recorded-answers';
import type { Twinned } from './twinned';

export interface Original {
  readonly run: TwinRun;
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** The twin that is given what AWS's services answered: what is left to differ is the machine itself. */
export async function twinWithAnswers(
  { run, type }: Original,
  simulator: Simulator,
  signal?: AbortSignal,
): Promise<Twinned> {
  const whose = whoseIs(run);
  const [definition, input] = [localText(run.definition, whose), localText(run.input, whose)];
  const mocks = recordedAnswers(run);
  const simulated = await simulator.run({ definition, input, type, mocks, seed: 1 }, signal);
  const { status, output, error, cause, events, executionArn } = simulated;
  switch (status) {
    case 'CANCELLED':
      return { kind: 'cancelled' };
    case 'REFUSED':
      return { kind: 'refused', cause: cause ?? error ?? '' };
    case 'RUNNING':
    case 'SUCCEEDED':
    case 'FAILED':
    case 'TIMED_OUT':
    case 'ABORTED':
      return {
        kind: 'ran',
        run: twinRun({ executionArn, definition, input, status, output, error, cause, events }),
        isWaiting: status === 'RUNNING',
      };
  }
}
