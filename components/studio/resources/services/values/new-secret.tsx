import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { createSecret } from '@/lib/studio/resources/parameters';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';
import { valueTexts } from './messages';

export function NewSecret(props: NewProps) {
  const { call, language } = useResources();
  const texts = valueTexts(language);
  const [value, setValue] = useState('');
  const create = async (name: string) => {
    await createSecret(call, name, value);
    return name;
  };
  return (
    <NamedForm {...props} service="secretsmanager" rule="path" placeholder="tienda/clave" create={create}>
      <Field label={texts.value} help={texts.example}>
        {({ className, ...ids }) => (
          <textarea
            {...ids}
            rows={3}
            spellCheck={false}
            value={value}
            onChange={(event) => setValue(event.target.value)}
            className={`${className} py-2 font-mono text-xs`}
          />
        )}
      </Field>
    </NamedForm>
  );
}
