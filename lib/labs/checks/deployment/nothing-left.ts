import type { CheckContext, CheckOf, Verdict } from '../../check';
import { code, say } from '../../localized';
import { failed, passed, waiting } from '../verdicts';

/** What the lab made is gone again, after it has served its purpose. */
export async function judgeNothingLeft(
  check: CheckOf<'nothing-left'>,
  context: CheckContext,
): Promise<Verdict> {
  if (!check.after.every((id) => context.passed.includes(id)))
    return waiting('Esto va al final: primero lo anterior.', 'This comes last: first what is above.');
  const [machines, stacks] = await Promise.all([
    stillThere(check.machines, (name) => context.account.machine(name)),
    stillThere(check.stacks, (name) => context.account.stack(name)),
  ]);
  const left = [...stacks, ...machines];
  if (left.length === 0) return passed();
  const going = await Promise.all(stacks.map((name) => context.account.stack(name)));
  if (machines.length === 0 && going.every((stack) => stack?.status === 'DELETE_IN_PROGRESS'))
    return waiting('CloudFormation está borrando la pila.', 'CloudFormation is deleting the stack.');
  const list = left.map(code).join(', ');
  return failed(
    check,
    {
      expected: say('que no quede nada de este laboratorio', 'nothing of this lab is left'),
      seen: say(`sigue ahí ${list}`, `${list} is still there`),
    },
    { problem: stacks.length > 0 ? 'stack-left' : 'machine-left' },
  );
}

async function stillThere(
  names: readonly string[],
  find: (name: string) => Promise<object | undefined>,
): Promise<string[]> {
  const found = await Promise.all(names.map(async (name) => ((await find(name)) ? [name] : [])));
  return found.flat();
}
