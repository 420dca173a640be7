import { hasFailed } from '../../account/stack';
import type { CheckContext, CheckOf, Verdict } from '../../check';
import { namesAccount } from '../../definition/addresses';
import { code, say } from '../../localized';
import { failed, passed, waiting } from '../verdicts';

/** The stack is complete, has what it should, and could be made in any account. */
export async function judgeStack(check: CheckOf<'stack'>, context: CheckContext): Promise<Verdict> {
  const name = code(check.stack);
  const stack = await context.account.stack(check.stack);
  if (!stack) {
    const mistake = {
      expected: say(`la pila ${name}`, `the stack ${name}`),
      seen: say('no hay ninguna con ese nombre', 'there is none of that name'),
    };
    return failed(check, mistake, { problem: 'no-stack' });
  }
  if (stack.status.endsWith('_IN_PROGRESS') && !hasFailed(stack.status))
    return waiting(`CloudFormation trabaja en ${name}.`, `CloudFormation is working on ${name}.`);
  if (hasFailed(stack.status)) {
    const why = stack.reason === undefined ? '' : `: ${code(stack.reason)}`;
    const mistake = {
      expected: say(`la pila ${name}, completa`, `the stack ${name}, complete`),
      seen: say(`está en ${code(stack.status)}${why}`, `it is in ${code(stack.status)}${why}`),
    };
    return failed(check, mistake, { problem: 'rolled-back', text: stack.reason ?? '' });
  }
  const lacks = (check.types ?? []).filter((type) => !stack.types.includes(type)).map(code);
  if (lacks.length > 0) {
    const mistake = {
      expected: say(`que la pila cree ${lacks.join(', ')}`, `the stack makes ${lacks.join(', ')}`),
      seen: say(`crea ${list(stack.types)}`, `it makes ${list(stack.types)}`),
    };
    return failed(check, mistake, { problem: 'lacks-resource', text: lacks.join() });
  }
  if (!check.portable || !namesAccount(stack.template)) return passed();
  const mistake = {
    expected: say('una plantilla sin números de cuenta', 'a template without account numbers'),
    seen: say(
      'hay una dirección con el número de tu cuenta',
      'there is an address with the number of your account',
    ),
  };
  return failed(check, mistake, { problem: 'account-in-template', text: stack.template });
}

function list(types: readonly string[]): string {
  return types.map(code).join(', ') || '—';
}
