import type { Json } from '../base/json';
import type { Answer, Evaluation } from '../query/jsonata/evaluation';

/** What a step must be told before it can go on. Asking changes nothing: the step is taken again with the answer. */
export type Question =
  | { readonly kind: 'evaluate'; readonly evaluations: readonly Evaluation[] }
  | { readonly kind: 'find-activity'; readonly activityArn: string }
  | { readonly kind: 'judge-parameters'; readonly resource: string; readonly parameters: Json };

export type QuestionAnswer =
  | { readonly kind: 'evaluated'; readonly answers: readonly (readonly Answer[])[] }
  | { readonly kind: 'activity'; readonly exists: boolean }
  /** What makes it impossible to begin the task with them, in the words of Step Functions. */
  | { readonly kind: 'judged'; readonly problems: readonly string[] };

/** Carries a question out of an executor to `step`. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  constructor(readonly question: Question) {
    super(question.kind);
  }
}
