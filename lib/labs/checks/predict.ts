import type { CheckContext, CheckOf, Verdict } from '../check';
import { say } from '../localized';
import { sameAnswer } from './answer/answer-text';
import { failed, passed, waiting } from './verdicts';

/** Remembers what the student expects; says whether it was right only after they have run the machine. */
export async function judgePredict(check: CheckOf<'predict'>, context: CheckContext): Promise<Verdict> {
  const given = context.answers[check.id] ?? '';
  if (given.trim() === '')
    return waiting(
      'Opcional: apunta qué esperas antes de ejecutar.',
      'Optional: note what you expect before you run it.',
    );
  if (!(await hasRun(context)))
    return waiting(
      'Apuntado. Ahora ejecútala y mira si aciertas.',
      'Noted. Now run it and see whether you were right.',
    );
  if (check.values.some((value) => sameAnswer(given, value)))
    return passed(say('acertaste', 'you were right'));
  const right = say(labelOf(check, check.values[0] ?? '', 'es'), labelOf(check, check.values[0] ?? '', 'en'));
  return failed(
    check,
    {
      expected: right,
      seen: say(
        `habías predicho «${labelOf(check, given, 'es')}»`,
        `you predicted “${labelOf(check, given, 'en')}”`,
      ),
    },
    { answer: given },
  );
}

async function hasRun({ account, machineName, since }: CheckContext): Promise<boolean> {
  const machine = machineName === undefined ? undefined : await account.machine(machineName);
  if (!machine) return false;
  const executions = await account.ownExecutions(machine.arn);
  return executions.some(({ startDate = new Date(0), status }) => startDate >= since && status !== 'RUNNING');
}

function labelOf({ question }: CheckOf<'predict'>, value: string, language: 'es' | 'en'): string {
  const options = question.form.kind === 'choice' ? question.form.options : [];
  return options.find((option) => option.value === value)?.label[language] ?? value;
}
