import type { Question, QuestionAnswer } from '../../machine/question';
import type { Ports } from '../ports';
import { patiently } from '../time/patience';

/** Answers what the machine asks on the way of one execution. */
export class Answers {
  private isAwaited = true;
  /** Lets the question go that is being answered. */
  private letGo: () => void = () => {};

  constructor(private readonly ports: Pick<Ports, 'evaluator' | 'store' | 'clock' | 'dispatcher'>) {}

  /** Undefined: nobody waits for an answer any more, unless there must be one. */
  find(question: Question, mustBe: boolean): Promise<QuestionAnswer | undefined> {
    return mustBe ? this.answer(question) : this.whileAwaited(question);
  }

  /** Whoever stops an execution does not wait for an expression that has no end. */
  stop(): void {
    this.isAwaited = false;
    this.letGo();
  }

  private whileAwaited(question: Question): Promise<QuestionAnswer | undefined> {
    return new Promise((resolve, reject) => {
      if (!this.isAwaited) return resolve(undefined);
      this.letGo = () => resolve(undefined);
      this.answer(question).then(resolve, reject);
    });
  }

  private async answer(question: Question): Promise<QuestionAnswer> {
    const { evaluator, store, clock, dispatcher } = this.ports;
    switch (question.kind) {
      case 'evaluate': {
        const evaluating = question.evaluations.map((evaluation) => evaluator.evaluate(evaluation));
        return { kind: 'evaluated', answers: await Promise.all(evaluating) };
      }
      case 'find-activity': {
        const found = await patiently(clock, () => store.activities.find(question.activityArn));
        return { kind: 'activity', exists: found !== undefined };
      }
      case 'judge-parameters':
        return {
          kind: 'judged',
          problems: await dispatcher.problemsOf(question.resource, question.parameters),
        };
    }
  }
}
