import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { pack } from '@/lib/studio/resources/functions/code-files';
import { createFunction } from '@/lib/studio/resources/functions/functions';
import { runtimes, starterFiles, starters, type RuntimeId } from '@/lib/studio/resources/functions/starters';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';
import { functionTexts } from './messages';

export function NewFunction(props: NewProps) {
  const { call, language } = useResources();
  const texts = functionTexts(language);
  const [runtime, setRuntime] = useState<RuntimeId>('nodejs22.x');
  const create = async (name: string) => {
    const zip = await pack(starterFiles(runtime, language));
    await createFunction(call, { name, runtime, handler: starters[runtime].handler, zip });
    return name;
  };
  return (
    <NamedForm
      {...props}
      service="lambda"
      rule="plain"
      placeholder={language === 'es' ? 'cobrar' : 'charge'}
      create={create}
    >
      <Field label={texts.runtime}>
        {(ids) => (
          <select {...ids} value={runtime} onChange={(event) => setRuntime(event.target.value as RuntimeId)}>
            {runtimes.map((one) => (
              <option key={one} value={one}>
                {texts.runtimes[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </NamedForm>
  );
}
