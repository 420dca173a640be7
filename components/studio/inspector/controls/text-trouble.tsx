import type { TextProblem } from '@/lib/studio/inspector/edits/field-text';
import type { Messages } from '../messages/messages';

/** Why what is typed is not in the definition yet. */
export function TextTrouble({
  problem,
  texts,
}: {
  readonly problem: TextProblem | undefined;
  readonly texts: Messages['trouble'];
}) {
  if (!problem) return null;
  return (
    <p role="alert" className="rounded-md bg-bad-soft px-2 py-1 text-xs text-bad">
      {problem.kind === 'not-json' ? texts.notJson(problem.line, problem.column) : texts.notNumber}{' '}
      {texts.kept}
    </p>
  );
}
