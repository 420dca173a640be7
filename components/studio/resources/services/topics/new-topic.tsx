import { useState } from 'react';
import { CheckField } from '@/components/studio/form/fields';
import { createTopic } from '@/lib/studio/resources/messaging/topics';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';
import { topicTexts } from './messages';

export function NewTopic(props: NewProps) {
  const { call, language } = useResources();
  const [isFifo, setFifo] = useState(false);
  return (
    <NamedForm
      {...props}
      service="sns"
      rule="plain"
      placeholder={language === 'es' ? 'avisos' : 'notices'}
      create={(name) => createTopic(call, name, isFifo)}
    >
      <CheckField label={topicTexts(language).isFifo} isChecked={isFifo} onChange={setFifo} />
    </NamedForm>
  );
}
