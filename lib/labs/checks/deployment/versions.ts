import type { CheckContext, CheckOf, Verdict } from '../../check';
import { say } from '../../localized';
import { failed, machineOf, passed } from '../verdicts';

/** So many versions were published. */
export async function judgeVersions(check: CheckOf<'versions'>, context: CheckContext): Promise<Verdict> {
  const found = await machineOf(context);
  if ('verdict' in found) return found.verdict;
  const { versions } = await context.account.published(found.machine.arn);
  if (versions.length >= check.min) return passed();
  const { min } = check;
  const list = versions.join(', ');
  const mistake = {
    expected:
      min === 1
        ? say('una versión publicada', 'a published version')
        : say(`${min} versiones publicadas`, `${min} published versions`),
    seen:
      versions.length === 0
        ? say('todavía no hay ninguna', 'there is none yet')
        : say(`hay ${versions.length}: la ${list}`, `there are ${versions.length}: ${list}`),
  };
  return failed(check, mistake, { problem: 'too-few-versions' });
}
