import { useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { receiversOf, type Receiver, type ReceiverKind } from '@/lib/studio/resources/messaging/receivers';
import { useResources } from '../use-resources';
import { receiverTexts } from './receiver-texts';

interface ReceiverFormProps {
  readonly kinds: readonly ReceiverKind[];
  readonly label: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onSubmit: (receiver: Receiver) => void;
}

/** One of the account's queues, functions or machines, to be handed something on. */
export function ReceiverForm({ kinds, label, submit, isBusy, onSubmit }: ReceiverFormProps) {
  const { language } = useResources();
  const texts = receiverTexts(language);
  const receivers = useReceivers(kinds);
  const [arn, setArn] = useState('');
  const id = useId();
  if (receivers?.length === 0) return <p className="text-xs text-muted">{texts.none}</p>;
  const chosen = receivers?.find((one) => one.arn === arn);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onSubmit(chosen);
      }}
    >
      <div className="grid min-w-44 flex-1 gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <ReceiverSelect id={id} receivers={receivers ?? []} value={arn} onChange={setArn} />
      </div>
      <Button type="submit" size="small" disabled={!chosen} aria-busy={isBusy}>
        {submit}
      </Button>
    </form>
  );
}

interface ReceiverSelectProps {
  readonly id: string;
  readonly receivers: readonly Receiver[];
  readonly value: string;
  readonly onChange: (arn: string) => void;
}

export function ReceiverSelect({ id, receivers, value, onChange }: ReceiverSelectProps) {
  const texts = receiverTexts(useResources().language);
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-9 w-full min-w-0 rounded-md border border-line bg-page px-2.5 text-sm outline-accent focus-visible:outline-2"
    >
      <option value="">{texts.choose}</option>
      {receivers.map(({ kind, name, arn }) => (
        <option key={arn} value={arn}>
          {texts.kinds[kind]}: {name}
        </option>
      ))}
    </select>
  );
}

/** Undefined until they are known. */
export function useReceivers(kinds: readonly ReceiverKind[]): readonly Receiver[] | undefined {
  const { call, session } = useResources();
  const [receivers, setReceivers] = useState<readonly Receiver[]>();
  const { client } = session.target;
  const wanted = kinds.join(' ');
  useEffect(() => {
    let isWanted = true;
    void receiversOf(call, client, wanted.split(' ') as ReceiverKind[]).then(
      (all) => isWanted && setReceivers(all),
    );
    return () => {
      isWanted = false;
    };
  }, [call, client, wanted]);
  return receivers;
}
