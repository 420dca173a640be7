import { useEffect, useEffectEvent } from 'react';
import { offerCommands } from '@/lib/site/finder/offers';
import { checksId } from './checks-link';
import type { checkMessages } from './messages';

interface StepCommands {
  readonly texts: ReturnType<typeof checkMessages>;
  /** Hints of the ladder that are not shown yet, and how many are. */
  readonly hintsLeft: number;
  readonly hintsShown: number;
  readonly onCheck: () => void;
  readonly onHint: (shown: number) => void;
}

/** Puts what a step's checks and hints can do into the palette, as they are when it opens. */
export function useStepCommands(step: StepCommands): void {
  const commands = useEffectEvent(() => commandsOf(step));
  useEffect(() => offerCommands(() => commands()), []);
}

function commandsOf({ texts, hintsLeft, hintsShown, onCheck, onHint }: StepCommands) {
  const hint = {
    id: 'hint',
    title: hintsShown === 0 ? texts.firstHint : texts.nextHint(hintsLeft),
    run: () => {
      onHint(hintsShown + 1);
      showChecks('[data-hints]');
    },
  };
  return [
    { id: 'check', title: texts.checkNow, run: onCheck },
    { id: 'checks', title: texts.goToChecks, run: () => showChecks() },
    ...(hintsLeft > 0 ? [hint] : []),
  ];
}

function showChecks(part?: string): void {
  const checks = document.getElementById(checksId);
  const place = part === undefined ? checks : checks?.querySelector(part);
  place?.scrollIntoView({ block: part === undefined ? 'start' : 'center' });
  checks?.focus({ preventScroll: true });
}
