import { useId, useState, type ComponentType } from 'react';
import { TabList } from '@/components/sandbox/layout/tab-list';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import type { Machine } from '@/lib/sandbox/machine';
import type { Target } from '@/lib/targets/target';
import type { PanelProps } from '../panels';
import { AliasesTab } from './aliases-tab';
import { DetailsTab } from './details-tab';
import { LoggingTab } from './logging-tab';
import { getMessages } from './messages';
import { MonitoringTab } from './monitoring-tab';
import { PermissionsTab } from './permissions/permissions-tab';
import { TagsTab } from './tags-tab';
import { VersionsTab } from './versions-tab';

export interface TabProps {
  readonly arn: string;
  readonly target: Target;
  readonly language: Language;
}

const tabs = {
  details: DetailsTab,
  monitoring: MonitoringTab,
  logging: LoggingTab,
  permissions: PermissionsTab,
  versions: VersionsTab,
  aliases: AliasesTab,
  tags: TagsTab,
} as const satisfies Readonly<Record<string, ComponentType<TabProps>>>;

type Tab = keyof typeof tabs;

/** Everything of the state machine that is not its definition. */
export default function MachinePanel({ session, language }: PanelProps) {
  const { machine } = session;
  return machine ? <Tabs machine={machine} target={session.target} language={language} /> : null;
}

interface TabsProps {
  readonly machine: Machine;
  readonly target: Target;
  readonly language: Language;
}

function Tabs({ machine, target, language }: TabsProps) {
  const texts = getMessages(language);
  const id = useId();
  const [tab, setTab] = useState<Tab>('details');
  const arn = useStore(machine.store, () => machine.arn);
  if (arn === undefined) return <p className="p-4 text-sm text-muted">{texts.absent}</p>;
  const Shown = tabs[tab];
  return (
    <div className="flex size-full flex-col">
      <TabList
        label={texts.tabs.label}
        tabs={(Object.keys(tabs) as Tab[]).map((each) => ({ id: each, text: texts.tabs[each] }))}
        active={tab}
        onSelect={setTab}
        controls={() => `${id}-panel`}
      />
      <div id={`${id}-panel`} role="tabpanel" className="min-h-0 flex-1 overflow-auto p-4">
        <div className="max-w-3xl">
          <Shown key={arn} arn={arn} target={target} language={language} />
        </div>
      </div>
    </div>
  );
}
