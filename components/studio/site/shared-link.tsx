import { useEffect, useState } from 'react';
import { isExpressionName } from '@/lib/content/compile/live/expression-machine';
import type { Language } from '@/lib/i18n/languages';
import { browserStorage, DraftVault } from '@/lib/sandbox/drafts/draft-vault';
import type { GivenRun } from '@/lib/sandbox/runs/run-types';
import { listMachines } from '@/lib/studio/account/machines';
import { openShared } from '@/lib/studio/account/open-shared';
import { labStepOf } from '@/lib/studio/account/studio-lab';
import type { BegunMachines } from '@/lib/studio/account/unsaved';
import type { ShareFailure } from '@/lib/studio/machine/share/link';
import { panelHash } from '@/lib/studio/guide/places/place-link';
import { offerTrial } from '@/lib/studio/trials/test-state/kept-form';
import type { Target } from '@/lib/targets/target';
import { getMessages } from './messages';
import { replaceByMachine } from './use-machine-name';

interface SharedLinkProps {
  readonly target: Target;
  readonly begun: BegunMachines;
  readonly language: Language;
  readonly onRun: (name: string, run: GivenRun | undefined) => void;
}

/** Opens what a link `#share=…` carries as a machine that is not created yet. */
export function SharedLink({ target, begun, language, onRun }: SharedLinkProps) {
  const texts = getMessages(language).shared;
  const [failure, setFailure] = useState<ShareFailure>();
  useEffect(() => {
    let isGone = false;
    const open = async () => {
      // Without the account its names are not known; the machine is only begun here, so nothing is replaced.
      const machines = await listMachines(target.client).catch(() => []);
      const kept = begun.list().filter(({ name }) => !isExpressionName(name) || isWorkedOn(name));
      const taken = [...machines, ...kept].map(({ name = '' }) => name);
      const result = await openShared(window.location.hash, taken);
      if (isGone) return;
      if (result.kind === 'failed') return setFailure(result.failure);
      const { machine, run, test } = result.opened;
      begun.put(machine);
      onRun(machine.name, run);
      if (test) offerTrial(labStepOf(machine.name), test);
      replaceByMachine(machine.name, test && panelHash('test', test.state));
    };
    void open();
    return () => {
      isGone = true;
    };
  }, [target, begun, onRun]);
  if (!failure) return <p className="p-8 text-muted">{texts.opening}</p>;
  return (
    <div role="alert" className="mx-auto max-w-xl p-8">
      <h1 className="text-xl font-bold">{texts.failed}</h1>
      <p className="mt-2">{texts.failures[failure]}</p>
    </div>
  );
}

/** Somebody has typed in the text of a machine that was begun here. */
function isWorkedOn(name: string): boolean {
  const drafts = new DraftVault(browserStorage(), `pasos:draft:${labStepOf(name)}:`);
  return drafts.read('definition') !== undefined;
}
