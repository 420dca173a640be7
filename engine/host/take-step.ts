import type { Program } from '../asl/program';
import { STEP_CHARS_MAX } from '../base/limits';
import type { Millis } from '../base/time';
import { failInternally } from '../machine/closing';
import type { Execution } from '../machine/execution/execution';
import type { HistoryEvent } from '../machine/execution/history-event';
import type { Question, QuestionAnswer } from '../machine/question';
import type { Signal } from '../machine/signal';
import type { Note } from '../machine/inspection/note';
import { step, type Step, type StepOptions } from '../machine/step';

/** How far a step goes on after a question before it lets others have their turn. */
const QUESTIONS_PER_STEP = 500;

export interface Stepping {
  readonly program: Program;
  readonly signal: Signal;
  readonly now: () => Millis;
  /** Undefined: nobody waits for it any more. Of one that `mustBe` answered, somebody does. */
  readonly answer: (question: Question, mustBe: boolean) => Promise<QuestionAnswer | undefined>;
  /** Whether what is done so far is to be committed before the next question is answered. */
  readonly isUrgent?: () => boolean;
  readonly options?: Omit<StepOptions, 'answers'>;
}

/**
 * Moves an execution on by one signal, answering what the machine asks on the way: to the outside one step, which is
 * committed whole. A bug of ours ends the execution: it must not be left hanging for ever.
 */
export async function takeStep(execution: Execution, stepping: Stepping): Promise<Step> {
  let last = execution;
  try {
    const history: HistoryEvent[] = [];
    const commands: Step['commands'][number][] = [];
    const notes: Note[] = [];
    let { signal } = stepping;
    let answers: QuestionAnswer[] = [];
    for (let questions = 0; ; questions++) {
      const { asks, ...taken } = step(stepping.program, last, signal, stepping.now(), {
        ...stepping.options,
        answers,
      });
      if (!asks?.again) {
        last = taken.execution;
        history.push(...taken.history);
        commands.push(...taken.commands);
        notes.push(...taken.notes);
        signal = { kind: 'Continued' };
        answers = [];
      }
      if (!asks) return { execution: last, history, commands, notes };
      const goOnLater = {
        execution: last,
        history,
        commands: [...commands, { kind: 'Continue' }],
        notes,
      } as const;
      const isLong =
        questions >= QUESTIONS_PER_STEP ||
        last.historyChars - execution.historyChars > STEP_CHARS_MAX ||
        stepping.isUrgent?.();
      if (isLong && !asks.again) return goOnLater;
      const answer = await stepping.answer(asks.question, asks.again && stepping.signal.kind !== 'Continued');
      if (!answer) return goOnLater;
      answers.push(answer);
    }
  } catch (error) {
    return failInternally(stepping.program, execution, stepping.now(), error);
  }
}
