import { Field } from '@/components/studio/machine/fields';
import type { queueTexts } from './messages';

interface FailureFieldsProps {
  readonly texts: ReturnType<typeof queueTexts>;
  readonly error: string;
  readonly setError: (error: string) => void;
  readonly cause: string;
  readonly setCause: (cause: string) => void;
  readonly isFaulty: boolean;
}

export function FailureFields({ texts, error, setError, cause, setCause, isFaulty }: FailureFieldsProps) {
  return (
    <>
      <Field label={texts.error} {...(isFaulty && { fault: texts.noError })}>
        {(ids) => (
          <input
            {...ids}
            maxLength={256}
            spellCheck={false}
            aria-invalid={isFaulty}
            value={error}
            onChange={(event) => setError(event.target.value)}
          />
        )}
      </Field>
      <Field label={texts.cause} help={texts.causeHelp}>
        {(ids) => <input {...ids} value={cause} onChange={(event) => setCause(event.target.value)} />}
      </Field>
    </>
  );
}
