import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { publish } from '@/lib/studio/resources/messaging/topics';
import { JsonEditor } from '../../parts/json-editor';
import { NewForm } from '../../parts/new-form';
import { useKept } from '../../use-kept';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { topicTexts } from './messages';

export function PublishForm({ name, arn }: { readonly name: string; readonly arn: string }) {
  const { call, language } = useResources();
  const texts = topicTexts(language);
  const [message, setMessage] = useKept(
    `notice:${name}`,
    language === 'es' ? 'Pedido 17 listo' : 'Order 17 is ready',
  );
  const [subject, setSubject] = useState('');
  const [published, setPublished] = useState<string>();
  const { isBusy, refusal, change } = useChange();
  const send = () =>
    change(async () => {
      setPublished(undefined);
      setPublished((await publish(call, arn, { subject, message })) ?? '');
    });
  return (
    <NewForm
      label={texts.publish}
      submit={texts.publish}
      {...{ isBusy, refusal }}
      onSubmit={() => void send()}
    >
      <Field label={texts.subject}>
        {(ids) => <input {...ids} value={subject} onChange={(event) => setSubject(event.target.value)} />}
      </Field>
      <JsonEditor label={texts.message} text={message} onChange={setMessage} onSave={() => void send()} />
      <p role="status" className="text-ok empty:hidden">
        {published !== undefined && texts.published(published)}
      </p>
    </NewForm>
  );
}
