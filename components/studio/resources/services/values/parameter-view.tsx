import { useCallback } from 'react';
import { parameterValue, putParameter, type ParameterType } from '@/lib/studio/resources/parameters';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { valueTexts } from './messages';
import { ValueEditor } from './value-editor';

/** One parameter and its value. */
export default function ParameterView({ name }: ResourceProps) {
  const { call, language } = useResources();
  const texts = valueTexts(language);
  const ask = useCallback(() => parameterValue(call, name), [call, name]);
  const { answer, problem, isBusy, refusal, change } = useLive(ask);
  if (!answer) return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  const type = (answer.Type ?? 'String') as ParameterType;
  return (
    <div className="grid gap-2">
      <p className="text-muted">
        {texts.types[type]}
        {answer.Version !== undefined && ` · ${texts.version(answer.Version)}`}
      </p>
      <Trouble problem={problem} />
      <ValueEditor
        value={answer.Value}
        isHidden={type === 'SecureString'}
        isBusy={isBusy}
        refusal={refusal}
        onSave={(value) => change(() => putParameter(call, { name, value, type, isNew: false }))}
      />
    </div>
  );
}
