import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { putEvent, rulesThatMatch, type Rule } from '@/lib/studio/resources/messaging/buses';
import { isJson } from '@/lib/studio/resources/is-json';
import { JsonEditor } from '../../parts/json-editor';
import { NewForm } from '../../parts/new-form';
import { useKept } from '../../use-kept';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { busTexts } from './messages';

interface EventFormProps {
  readonly bus: string;
  readonly rules: readonly Rule[];
}

interface Sent {
  readonly id: string;
  readonly matched: readonly string[];
}

/** An event of one's own, and which rules took it. */
export function EventForm({ bus, rules }: EventFormProps) {
  const { call, language } = useResources();
  const texts = busTexts(language);
  const [source, setSource] = useKept(`source:${bus}`, 'tienda');
  const [type, setType] = useKept(`type:${bus}`, 'PedidoCreado');
  const [detail, setDetail] = useKept(`detail:${bus}`, '{ "pedido": 17, "total": 42 }');
  const [sent, setSent] = useState<Sent>();
  const { isBusy, refusal, change } = useChange();
  const send = async () => {
    setSent(undefined);
    if (!isJson(detail)) return;
    const event = { source, type, detail };
    await change(async () => {
      const id = await putEvent(call, bus, event);
      setSent({ id, matched: await rulesThatMatch(call, rules, event) });
    });
  };
  return (
    <NewForm label={texts.send} submit={texts.send} {...{ isBusy, refusal }} onSubmit={() => void send()}>
      <div className="grid grid-cols-2 gap-2">
        <Field label={texts.source}>
          {(ids) => <input {...ids} value={source} onChange={(event) => setSource(event.target.value)} />}
        </Field>
        <Field label={texts.type}>
          {(ids) => <input {...ids} value={type} onChange={(event) => setType(event.target.value)} />}
        </Field>
      </div>
      <div className="grid grid-cols-1 gap-1">
        <p className="text-sm font-medium">{texts.detail}</p>
        <JsonEditor label={texts.detail} text={detail} onChange={setDetail} onSave={() => void send()} />
        {!isJson(detail) && <p className="text-xs text-bad">{texts.notJson}</p>}
      </div>
      <p role="status" className="empty:hidden">
        {sent && (
          <>
            <span className="text-ok">{texts.sent(sent.id)}</span> {texts.matched(sent.matched)}
          </>
        )}
      </p>
    </NewForm>
  );
}
