import { useId, useState } from 'react';
import { TabList } from '@/components/sandbox/layout/tab-list';
import type { Tab, TabId } from '@/lib/studio/inspector/fields/form';
import { fieldPointer } from '@/lib/studio/inspector/pointer';
import { isAt } from '@/lib/studio/inspector/scope/problems';
import { fieldsOf } from '@/lib/studio/inspector/shown-items';
import { formOf } from '@/lib/studio/inspector/subject';
import { FormItems } from './form/form-items';
import { getMessages } from './messages/messages';
import { DefinitionTab } from './parts/definition-view';
import { FormHead } from './parts/form-head';
import { LastRun } from './parts/last-run';
import { OtherFields } from './parts/other-fields';
import { useInspector, type Inspector } from './use-inspector';

/** Stays open from state to state, as far as the next one has it. */
let openTab: TabId = 'configuration';

export function StateForm() {
  const inspector = useInspector();
  const { subject, language } = inspector;
  const texts = getMessages(language).tabs;
  const panelId = useId();
  const form = formOf(subject);
  const [chosen, setChosen] = useState(openTab);
  const tab = form.find(({ id }) => id === chosen) ?? form[0]!;
  return (
    <>
      <FormHead />
      <TabList
        label={texts.label}
        tabs={form.map((one) => ({ id: one.id, text: texts[one.id], count: problemsIn(inspector, one) }))}
        active={tab.id}
        onSelect={(id) => {
          openTab = id;
          setChosen(id);
        }}
        controls={() => panelId}
        className="sticky top-0 z-10 [&>button]:px-2 [&>button]:text-[13px]"
      />
      <div
        id={panelId}
        role="tabpanel"
        aria-label={texts[tab.id]}
        className="grid grid-cols-1 gap-5 p-3 pb-8"
      >
        {tab.id === 'definition' ? (
          <DefinitionTab />
        ) : (
          <FormItems items={tab.items} base={subject.pointer} value={subject.value} />
        )}
        {tab.id === 'configuration' && <OtherFields />}
        {tab.id === 'data' && <LastRun />}
      </div>
    </>
  );
}

function problemsIn({ subject, problems }: Inspector, { items }: Tab): number {
  const places = [...new Set(fieldsOf(items, subject.value, subject.language))]
    // Inside are states with forms of their own.
    .filter((name) => !['States', 'Branches', 'ItemProcessor', 'Iterator'].includes(name))
    .map((name) => fieldPointer(subject.pointer, name));
  return problems.filter(({ pointer }) => places.some((place) => isAt(pointer, place))).length;
}
