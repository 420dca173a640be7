import type { Special } from '@/lib/studio/inspector/fields/form';
import { serviceItems } from '@/lib/studio/inspector/shown-items';
import { RulesView } from './choice/rules-view';
import { BranchesView } from './parts/branches-view';
import { NameView } from './parts/name-view';
import { StatesView } from './parts/states-view';
import { TransitionView } from './parts/transition-view';
import { TypeView } from './parts/type-view';
import { VariablesView } from './parts/variables-view';
import { ResourceView } from './task/resource-view';
import { useInspector } from './use-inspector';
import { FormItems } from './form/form-items';

/** What no table of fields can describe. */
export function SpecialView({ id }: { readonly id: Special['id'] }) {
  const { subject } = useInspector();
  if (subject.kind === 'machine') return id === 'states' ? <StatesView /> : null;
  switch (id) {
    case 'name':
      return <NameView key={subject.pointer} state={subject} />;
    case 'type':
      return <TypeView state={subject} />;
    case 'transition':
      return <TransitionView state={subject} />;
    case 'resource':
      return <ResourceView state={subject} />;
    case 'service':
      return <FormItems items={serviceItems(subject.value)} base={subject.pointer} value={subject.value} />;
    case 'rules':
      return <RulesView state={subject} />;
    case 'branches':
      return <BranchesView state={subject} />;
    case 'variables':
      return <VariablesView state={subject} />;
    case 'states':
      return null;
  }
}
