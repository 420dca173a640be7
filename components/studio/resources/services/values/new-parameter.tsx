import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { putParameter, type ParameterType } from '@/lib/studio/resources/parameters';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';
import { valueTexts } from './messages';

const types = ['String', 'StringList', 'SecureString'] as const;

export function NewParameter(props: NewProps) {
  const { call, language } = useResources();
  const texts = valueTexts(language);
  const [value, setValue] = useState('');
  const [type, setType] = useState<ParameterType>('String');
  const create = async (name: string) => {
    await putParameter(call, { name, value, type, isNew: true });
    return name;
  };
  return (
    <NamedForm {...props} service="ssm" rule="path" placeholder="/tienda/iva" create={create}>
      <Field label={texts.type}>
        {(ids) => (
          <select {...ids} value={type} onChange={(event) => setType(event.target.value as ParameterType)}>
            {types.map((one) => (
              <option key={one} value={one}>
                {one} — {texts.types[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={texts.value}>
        {(ids) => <input {...ids} value={value} onChange={(event) => setValue(event.target.value)} />}
      </Field>
    </NamedForm>
  );
}
