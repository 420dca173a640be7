import { useState } from 'react';
import { CheckField } from '@/components/studio/form/fields';
import { createQueue } from '@/lib/studio/resources/messaging/queues';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';
import { queueTexts } from './messages';

export function NewQueue(props: NewProps) {
  const { call, language } = useResources();
  const texts = queueTexts(language);
  const [isFifo, setFifo] = useState(false);
  const [hasDeadLetter, setDeadLetter] = useState(false);
  return (
    <NamedForm
      {...props}
      service="sqs"
      rule="plain"
      placeholder={language === 'es' ? 'pedidos' : 'orders'}
      create={(name) => createQueue(call, name, { isFifo, hasDeadLetter })}
    >
      <div>
        <CheckField label={texts.isFifo} isChecked={isFifo} onChange={setFifo} />
        <CheckField label={texts.hasDeadLetter} isChecked={hasDeadLetter} onChange={setDeadLetter} />
      </div>
    </NamedForm>
  );
}
