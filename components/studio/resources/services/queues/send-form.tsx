import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { sendMessage } from '@/lib/studio/resources/messaging/queues';
import { JsonEditor } from '../../parts/json-editor';
import { NewForm } from '../../parts/new-form';
import { useKept } from '../../use-kept';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { queueTexts } from './messages';

interface SendFormProps {
  readonly name: string;
  readonly url: string;
  readonly isFifo: boolean;
  readonly onSent: () => void;
}

export function SendForm({ name, url, isFifo, onSent }: SendFormProps) {
  const { call, language } = useResources();
  const texts = queueTexts(language);
  const [body, setBody] = useKept(
    `message:${name}`,
    language === 'es' ? '{ "pedido": 17 }' : '{ "order": 17 }',
  );
  const [group, setGroup] = useState('a');
  const [delay, setDelay] = useState('0');
  const [isSent, setSent] = useState(false);
  const { isBusy, refusal, change } = useChange();
  const send = async () => {
    const timing = isFifo ? { group } : { delaySeconds: Number(delay) || undefined };
    const isDone = await change(() => sendMessage(call, url, { body, ...timing }));
    setSent(isDone);
    if (isDone) onSent();
  };
  return (
    <NewForm label={texts.send} submit={texts.send} {...{ isBusy, refusal }} onSubmit={() => void send()}>
      <JsonEditor
        label={texts.body}
        text={body}
        onChange={(text) => {
          setBody(text);
          setSent(false);
        }}
        onSave={() => void send()}
      />
      {isFifo ? (
        <Field label={texts.group}>
          {(ids) => <input {...ids} value={group} onChange={(event) => setGroup(event.target.value)} />}
        </Field>
      ) : (
        <Field label={texts.delay}>
          {(ids) => (
            <input
              {...ids}
              type="number"
              min={0}
              max={900}
              value={delay}
              onChange={(event) => setDelay(event.target.value)}
            />
          )}
        </Field>
      )}
      <p role="status" className="text-ok empty:hidden">
        {isSent && texts.sent}
      </p>
    </NewForm>
  );
}
