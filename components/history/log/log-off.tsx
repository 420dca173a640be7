'use client';

import { logTexts } from './messages';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { MachineSnapshot } from '@/lib/sandbox/machine';
import { fullLogging, proposedGroup } from '@/lib/sandbox/runs/logging';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import { awsCommand } from '@/lib/targets/cli';
import { TerminalHint } from './terminal-hint';

const none = createStore<MachineSnapshot>({ machine: { kind: 'unknown' }, isSaving: false });

/** Why there are no records, and what has to be done for the next execution to have some. */
export function LogOff({ session, language }: { session: SandboxSession; language: Language }) {
  const texts = logTexts(language).log;
  const { machine, isSaving } = useStore(session.machine?.store ?? none, (snapshot) => snapshot);
  const isOn = machine.kind === 'present' && machine.logging !== undefined;
  return (
    <div className="flex max-w-prose flex-col gap-2 p-3 text-sm">
      <p className="font-semibold">{isOn ? texts.wasOff : texts.off}</p>
      <p>{isOn ? texts.isOnNow : texts.offHelp}</p>
      {!isOn && machine.kind === 'present' && (
        <>
          <div>
            <Button size="small" aria-busy={isSaving} onClick={() => void session.machine?.turnOnLogging()}>
              {isSaving ? texts.turningOn : texts.turnOn}
            </Button>
          </div>
          <p className="text-xs text-muted">{texts.turnOnHelp}</p>
          <TerminalHint
            label={texts.turnOnInTerminal}
            commands={turnOnCommands(machine.arn, session.machine!.spec.name)}
          />
        </>
      )}
    </div>
  );
}

function turnOnCommands(stateMachineArn: string, machineName: string): string {
  const group = proposedGroup(machineName);
  const aws = awsCommand(stateMachineArn);
  return `${aws} \\
  logs create-log-group --log-group-name ${group}

${aws} \\
  stepfunctions update-state-machine \\
  --state-machine-arn ${stateMachineArn} \\
  --logging-configuration '${JSON.stringify(fullLogging(stateMachineArn, group))}'`;
}
