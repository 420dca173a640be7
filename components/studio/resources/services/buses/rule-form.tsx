import { useId, useState } from 'react';
import { putRule } from '@/lib/studio/resources/messaging/buses';
import { isJson } from '@/lib/studio/resources/is-json';
import { isName } from '@/lib/studio/resources/names';
import { JsonEditor } from '../../parts/json-editor';
import { NameField } from '../../parts/name-field';
import { NewForm } from '../../parts/new-form';
import { ReceiverSelect, useReceivers } from '../../parts/receiver-form';
import { useKept } from '../../use-kept';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { busTexts } from './messages';

interface RuleFormProps {
  readonly bus: string;
  readonly onMade: () => void;
  readonly onCancel: () => void;
}

const example = JSON.stringify({ source: ['tienda'], 'detail-type': ['PedidoCreado'] }, null, 2);

export function RuleForm({ bus, onMade, onCancel }: RuleFormProps) {
  const { call, language } = useResources();
  const texts = busTexts(language);
  const id = useId();
  const [name, setName] = useState('');
  const [pattern, setPattern] = useKept(`pattern:${bus}`, example);
  const [target, setTarget] = useState('');
  const [isAsked, setAsked] = useState(false);
  const receivers = useReceivers(['states', 'sqs', 'lambda']) ?? [];
  const { isBusy, refusal, change } = useChange();
  const create = async () => {
    setAsked(true);
    if (!isName('dotted', name) || !isJson(pattern)) return;
    if (await change(() => putRule(call, bus, { name, pattern, target }))) onMade();
  };
  return (
    <NewForm label={texts.addRule} {...{ isBusy, refusal, onCancel }} onSubmit={() => void create()}>
      <NameField rule="dotted" label={texts.ruleName} value={name} onChange={setName} isAsked={isAsked} />
      <div className="grid grid-cols-1 gap-1">
        <p className="text-sm font-medium">{texts.pattern}</p>
        <JsonEditor label={texts.pattern} text={pattern} onChange={setPattern} onSave={() => void create()} />
        {!isJson(pattern) && <p className="text-xs text-bad">{texts.notJson}</p>}
      </div>
      <div className="grid gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {texts.target}
        </label>
        <ReceiverSelect id={id} receivers={receivers} value={target} onChange={setTarget} />
      </div>
    </NewForm>
  );
}
