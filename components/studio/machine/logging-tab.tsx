import { DescribeStateMachineCommand, UpdateStateMachineCommand, type LogLevel } from '@aws-sdk/client-sfn';
import { useCallback, useState, type SubmitEvent } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import { fullLogging, loggingOf, proposedGroup } from '@/lib/sandbox/runs/logging';
import type { Target } from '@/lib/targets/target';
import { Field } from './fields';
import type { TabProps } from './machine-panel';
import { getMessages, type MachineTexts } from './messages';
import { useAnswer } from './use-answer';

interface Settings {
  readonly level: LogLevel;
  readonly data: boolean;
  readonly group: string;
}

const levels = ['OFF', 'FATAL', 'ERROR', 'ALL'] as const;

export function LoggingTab({ arn, target, language }: TabProps) {
  const { client, logs } = target;
  const all = getMessages(language);
  const texts = all.logging;
  const ask = useCallback(async (): Promise<Settings> => {
    const { loggingConfiguration: found, name = '' } = await client.send(
      new DescribeStateMachineCommand({ stateMachineArn: arn }),
    );
    return {
      level: found?.level ?? 'OFF',
      data: found?.includeExecutionData ?? false,
      group: loggingOf(found)?.group ?? proposedGroup(name),
    };
  }, [client, arn]);
  const { answer, problem, isBusy, change } = useAnswer(ask);
  const [typed, setTyped] = useState<Partial<Settings>>({});
  const [isSaved, setSaved] = useState(false);
  if (!answer) return problem ? <Refusal problem={problem} language={language} /> : <p>{all.loading}</p>;
  const settings = { ...answer, ...typed };
  const set = (part: Partial<Settings>) => {
    setSaved(false);
    setTyped({ ...typed, ...part });
  };
  const isOff = settings.level === 'OFF';
  const fault = !isOff && settings.group.trim() === '' ? texts.groupMissing : undefined;
  const save = async () => {
    if (!isOff) {
      await mayWrite(target, arn);
      await logs.createGroup(settings.group);
    }
    const loggingConfiguration = isOff
      ? { level: 'OFF' as const, destinations: [] }
      : { ...fullLogging(arn, settings.group), level: settings.level, includeExecutionData: settings.data };
    await client.send(new UpdateStateMachineCommand({ stateMachineArn: arn, loggingConfiguration }));
  };
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!fault) setSaved(await change(save));
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <LoggingFields {...{ settings, fault, texts }} onChange={set} />
      <div className="flex items-center gap-3">
        <Button look="primary" size="small" type="submit" aria-busy={isBusy}>
          {all.save}
        </Button>
        <span role="status" className="text-sm text-ok">
          {isSaved && all.saved}
        </span>
      </div>
      {problem && <Refusal problem={problem} language={language} />}
    </form>
  );
}

/** The role of the machine writes its logs. */
async function mayWrite({ client, prepare }: Target, stateMachineArn: string): Promise<void> {
  const {
    name = '',
    type = 'STANDARD',
    definition = '',
  } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
  await prepare({ name, type, definition, logs: true });
}

interface LoggingFieldsProps {
  readonly settings: Settings;
  readonly fault: string | undefined;
  readonly texts: MachineTexts['logging'];
  readonly onChange: (part: Partial<Settings>) => void;
}

function LoggingFields({ settings, fault, texts, onChange: set }: LoggingFieldsProps) {
  return (
    <>
      <Field label={texts.level}>
        {(ids) => (
          <select
            {...ids}
            value={settings.level}
            onChange={(event) => set({ level: event.target.value as LogLevel })}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {texts.levels[level]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {settings.level !== 'OFF' && (
        <>
          <Field label={texts.group} help={texts.groupHelp} fault={fault}>
            {(ids) => (
              <input
                {...ids}
                value={settings.group}
                spellCheck={false}
                onChange={(event) => set({ group: event.target.value })}
              />
            )}
          </Field>
          <label className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={settings.data}
              onChange={(event) => set({ data: event.target.checked })}
              className="size-4 accent-(--accent)"
            />
            {texts.data}
          </label>
        </>
      )}
    </>
  );
}
