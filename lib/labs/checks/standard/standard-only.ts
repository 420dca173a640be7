import type { MachineFacts } from '../../account/account';
import type { Check, CheckContext, Verdict } from '../../check';
import { code, say } from '../../localized';
import { failed, machineOf } from '../verdicts';

/** The machine the check is about, where what it did can be looked at. */
export async function standardOf(
  check: Check,
  context: CheckContext,
): Promise<{ readonly machine: MachineFacts } | { readonly verdict: Verdict }> {
  const found = await machineOf(context);
  if ('verdict' in found || found.machine.type !== 'EXPRESS') return found;
  const name = code(found.machine.name);
  const mistake = {
    expected: say(`${name} de tipo ${code('STANDARD')}`, `${name} of type ${code('STANDARD')}`),
    seen: say(`${name} es de tipo ${code('EXPRESS')}`, `${name} is of type ${code('EXPRESS')}`),
  };
  return { verdict: failed(check, mistake, { problem: 'express' }) };
}
