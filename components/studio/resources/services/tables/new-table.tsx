import { useState } from 'react';
import { createTable, type KeyField, type KeyKind } from '@/lib/studio/resources/tables/tables';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';
import { tableTexts } from './messages';

export function NewTable(props: NewProps) {
  const { call, language } = useResources();
  const texts = tableTexts(language);
  const [partition, setPartition] = useState<KeyField>({ name: 'id', kind: 'S' });
  const [sort, setSort] = useState<KeyField>({ name: '', kind: 'S' });
  const create = async (name: string) => {
    await createTable(
      call,
      name,
      [partition, sort].filter((key) => key.name.trim() !== ''),
    );
    return name;
  };
  return (
    <NamedForm
      {...props}
      service="dynamodb"
      rule="dotted"
      placeholder={language === 'es' ? 'Pedidos' : 'Orders'}
      create={create}
    >
      <KeyInput label={texts.partition} value={partition} onChange={setPartition} />
      <KeyInput label={texts.sort} value={sort} onChange={setSort} />
    </NamedForm>
  );
}

interface KeyInputProps {
  readonly label: string;
  readonly value: KeyField;
  readonly onChange: (key: KeyField) => void;
}

const look =
  'min-h-9 rounded-md border border-line bg-page px-2.5 text-sm outline-accent focus-visible:outline-2';

function KeyInput({ label, value, onChange }: KeyInputProps) {
  const texts = tableTexts(useResources().language);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex gap-2">
        <input
          aria-label={label}
          value={value.name}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange({ ...value, name: event.target.value })}
          className={`${look} min-w-0 flex-1 font-mono`}
        />
        <select
          aria-label={texts.kindOf(label)}
          value={value.kind}
          onChange={(event) => onChange({ ...value, kind: event.target.value as KeyKind })}
          className={look}
        >
          {(['S', 'N', 'B'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {texts.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
