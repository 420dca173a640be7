import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { Identity } from '@pasos/engine/inspection';
import { eventDetails, textOf } from '@/lib/sandbox/history/event-details';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import type { RecordedRun } from './story';
import { jsonOf, timeOf } from './work';

/** Who the execution is, as its context object shows it in what follows the event `before`. */
export function identityOf(run: RecordedRun, before: number): Identity {
  const { arn, description, events } = run;
  const started = events.find(({ type }) => type === 'ExecutionStarted');
  const redrives = events.filter(({ type, id = 0 }) => type === 'ExecutionRedriven' && id < before);
  const stateMachineArn = description?.stateMachineArn ?? machineArnOf(arn);
  const redriven = redrives.at(-1);
  return {
    executionArn: arn,
    executionName: description?.name ?? arn.split(':')[7] ?? '',
    stateMachineArn,
    stateMachineName: stateMachineArn.split(':')[6] ?? '',
    roleArn: textOf(started && eventDetails(started).roleArn) ?? '',
    startTime: started ? timeOf(started) : (description?.startDate?.getTime() ?? 0),
    input: jsonOf(inputText(run, started)) ?? {},
    type: isExpressArn(arn) ? 'EXPRESS' : 'STANDARD',
    redriveCount: redrives.length,
    ...(redriven && { redriveTime: timeOf(redriven) }),
  };
}

function inputText({ description }: RecordedRun, started: HistoryEvent | undefined): string | undefined {
  return description?.input ?? textOf(started && eventDetails(started).input);
}

function machineArnOf(executionArn: string): string {
  const parts = executionArn.split(':');
  return [...parts.slice(0, 5), 'stateMachine', parts[6]].join(':');
}
