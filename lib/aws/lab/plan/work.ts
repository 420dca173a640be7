import type { PlannedMachine } from '@/lib/account/contract';
import type { Lab } from '@/lib/labs/lab';
import type { Work } from './cost';

/** A machine that somebody works on in a lab, or in the studio. */
export function workOf(machine: PlannedMachine, lab: Lab | undefined): Work {
  const steps = (lab?.steps ?? []).filter((step) => step.machine !== undefined);
  const checks = steps.flatMap((step) => step.checks);
  return {
    machine,
    definitions: steps.flatMap(({ drafts }) => drafts.map(({ solution }) => solution)),
    checkRuns: checks.reduce((runs, check) => runs + runsOf(check), 0),
  };
}

function runsOf(check: Lab['steps'][number]['checks'][number]): number {
  switch (check.kind) {
    case 'run':
    case 'history':
      return check.cases.length;
    case 'hidden':
      return check.count;
    default:
      return 0;
  }
}
