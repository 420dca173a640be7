import { useId } from 'react';
import type { TaskAnswer } from '@/lib/studio/resources/messaging/task-answer';
import type { queueTexts } from './messages';

interface AnswerKindsProps {
  readonly kind: TaskAnswer['kind'];
  readonly texts: ReturnType<typeof queueTexts>;
  readonly onChange: (kind: TaskAnswer['kind']) => void;
}

/** Each with the operation it calls: that is the name a program will use. */
const kinds = [
  ['success', 'SendTaskSuccess'],
  ['failure', 'SendTaskFailure'],
  ['heartbeat', 'SendTaskHeartbeat'],
] as const;

export function AnswerKinds({ kind, texts, onChange }: AnswerKindsProps) {
  const name = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{texts.answer}</legend>
      {kinds.map(([value, operation]) => (
        <label key={value} className="flex min-h-6 flex-wrap items-center gap-x-2 text-sm">
          <input
            type="radio"
            className="size-4 accent-accent"
            name={name}
            value={value}
            checked={kind === value}
            onChange={() => onChange(value)}
          />
          {texts.kinds[value]}
          <code className="text-xs text-muted">{operation}</code>
        </label>
      ))}
    </fieldset>
  );
}
