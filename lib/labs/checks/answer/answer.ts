import type { CheckContext, CheckOf, Verdict } from '../../check';
import { code, say } from '../../localized';
import { secondsOf } from '../../run/facts';
import type { RunFacts } from '../../run/facts';
import { sameAnswer } from './answer-text';
import { isLike, ownRuns } from '../mine';
import { failed, machineOf, passed, waiting } from '../verdicts';

/** What the student typed is right: always the same, or as in an execution of theirs. */
export async function judgeAnswer(check: CheckOf<'answer'>, context: CheckContext): Promise<Verdict> {
  const given = context.answers[check.id] ?? '';
  if (given.trim() === '') return waiting('Falta tu respuesta.', 'Waiting for your answer.');
  if (check.expect.kind === 'fixed') return compare(check, given, { right: check.expect.values });

  const { of, value } = check.expect;
  const found = await machineOf(context);
  if ('verdict' in found) return found.verdict;
  const runs = (await ownRuns(context, found.machine.arn, true)).filter((run) => isLike(of, run));
  if (runs.length === 0)
    return waiting(
      'Primero inicia una ejecución como la que pide la pregunta.',
      'First start an execution like the one in the question.',
    );
  return compare(check, given, { right: runs.map(readings[value]), run: runs.at(-1) });
}

type Reading = 'eventCount' | 'longestState' | 'error' | 'output' | 'version';

const readings: Record<Reading, (run: RunFacts) => string> = {
  eventCount: ({ eventTypes }) => String(eventTypes.length),
  longestState: ({ visits }) => visits.toSorted((a, b) => secondsOf(b) - secondsOf(a))[0]?.name ?? '',
  error: ({ error }) => error ?? '',
  version: ({ version }) => String(version ?? ''),
  output: ({ output }) => JSON.stringify(output) ?? '',
};

function compare(
  check: CheckOf<'answer'>,
  given: string,
  { right, run }: { right: readonly string[]; run?: RunFacts | undefined },
): Verdict {
  if (right.some((value) => sameAnswer(given, value))) return passed();
  const mistake = {
    expected: run
      ? say('lo que se ve en una ejecución tuya', 'what an execution of yours shows')
      : say('otra respuesta', 'another answer'),
    seen: say(
      `has respondido ${code(labelOf(check, given, 'es'))}`,
      `you answered ${code(labelOf(check, given, 'en'))}`,
    ),
  };
  return failed(check, mistake, { answer: given, ...(run && { run }) });
}

function labelOf({ question }: CheckOf<'answer'>, given: string, language: 'es' | 'en'): string {
  const options = question.form.kind === 'choice' ? question.form.options : [];
  return options.find(({ value }) => value === given)?.label[language] ?? given;
}
