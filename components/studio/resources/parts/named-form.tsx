import { useState, type ReactNode } from 'react';
import { isName, type NameRule } from '@/lib/studio/resources/names';
import type { ServiceId } from '@/lib/studio/resources/place/place';
import { resourceTexts } from '../messages/messages';
import { useChange } from '../use-live';
import { useResources } from '../use-resources';
import { NameField } from './name-field';
import { NewForm } from './new-form';

interface NamedFormProps {
  readonly service: ServiceId;
  readonly rule: NameRule;
  readonly placeholder?: string;
  /** Gives the name it has in the end. */
  readonly create: (name: string) => Promise<string>;
  readonly onMade: (name: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** The form for something new that needs a name and little else. */
export function NamedForm({ service, rule, placeholder, create, children, ...props }: NamedFormProps) {
  const texts = resourceTexts(useResources().language);
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { isBusy, refusal, change } = useChange();
  const submit = async () => {
    setAsked(true);
    if (!isName(rule, name)) return;
    let made = name;
    const isDone = await change(async () => {
      made = await create(name);
    });
    if (isDone) props.onMade(made);
  };
  return (
    <NewForm
      label={texts.services[service].create}
      isBusy={isBusy}
      refusal={refusal}
      onSubmit={() => void submit()}
      onCancel={props.onCancel}
    >
      <NameField rule={rule} value={name} onChange={setName} isAsked={isAsked} placeholder={placeholder} />
      {children}
    </NewForm>
  );
}
