import { useCallback } from 'react';
import { putSecret, secretValue } from '@/lib/studio/resources/parameters';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { valueTexts } from './messages';
import { ValueEditor } from './value-editor';

/** One secret, hidden until it is asked for. */
export default function SecretView({ name }: ResourceProps) {
  const { call, language } = useResources();
  const ask = useCallback(() => secretValue(call, name), [call, name]);
  const { answer, problem, isBusy, refusal, change } = useLive(ask);
  if (answer === undefined)
    return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  return (
    <div className="grid gap-2">
      <p className="text-muted">{valueTexts(language).example}</p>
      <Trouble problem={problem} />
      <ValueEditor
        value={answer}
        isHidden
        isBusy={isBusy}
        refusal={refusal}
        onSave={(value) => change(() => putSecret(call, name, value))}
      />
    </div>
  );
}
