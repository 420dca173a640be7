import { useCallback, useId, useState } from 'react';
import { TabList } from '@/components/sandbox/layout/tab-list';
import { CopyText } from '@/components/studio/machine/fields';
import { describeFunction } from '@/lib/studio/resources/functions/functions';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import { LogTail } from '../logs/log-tail';
import type { ResourceProps } from '../views';
import { CodeTab } from './code-tab';
import { functionTexts } from './messages';
import { SettingsTab } from './settings-tab';
import { TestTab } from './test-tab';
import { Triggers } from './triggers';
import { useCode } from './use-code';

const tabs = ['code', 'test', 'settings', 'logs'] as const;
type Tab = (typeof tabs)[number];

/** A function: its code, trying it out, its settings, and what it writes. */
export default function FunctionView({ name }: ResourceProps) {
  const { call, language } = useResources();
  const texts = functionTexts(language);
  const id = useId();
  const [tab, setTab] = useState<Tab>('code');
  const code = useCode(name);
  const ask = useCallback(() => describeFunction(call, name), [call, name]);
  const { answer, problem, isBusy, refusal, change } = useLive(ask);
  if (!answer) return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  const { Runtime = '', FunctionArn = '' } = answer;
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-xs text-muted">{texts.runtimes[Runtime] ?? Runtime}</p>
      <CopyText text={FunctionArn} texts={texts} />
      <Trouble problem={problem} />
      <TabList
        label={texts.tabs.label}
        tabs={tabs.map((one) => ({ id: one, text: texts.tabs[one] }))}
        active={tab}
        onSelect={setTab}
        controls={() => `${id}-panel`}
        className="rounded-t-md"
      />
      <div id={`${id}-panel`} role="tabpanel" aria-label={texts.tabs[tab]} className="min-w-0">
        {tab === 'code' && <CodeTab code={code} />}
        {tab === 'test' && <TestTab name={name} code={code} />}
        {tab === 'settings' && (
          <div className="grid grid-cols-1 gap-4">
            <SettingsTab configuration={answer} {...{ isBusy, refusal, change }} />
            <Triggers name={name} />
          </div>
        )}
        {tab === 'logs' && <LogTail group={`/aws/lambda/${name}`} absent={texts.logsEmpty} />}
      </div>
    </div>
  );
}
