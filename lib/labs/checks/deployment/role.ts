import type { CheckContext, CheckOf, Verdict } from '../../check';
import { code, say } from '../../localized';
import type { Mismatch } from '../../run/mismatch/words';
import { failed, machineOf, passed } from '../verdicts';
import { faultOf, isBoundTo, trusts, type Fault } from './grants';

/** The machine's role trusts Step Functions and allows what the definition needs, no more. */
export async function judgeRole(check: CheckOf<'role'>, context: CheckContext): Promise<Verdict> {
  const found = await machineOf(context);
  if ('verdict' in found) return found.verdict;
  const { machine } = found;
  const role = await context.account.role(machine.roleArn);
  if (!role) return refuse(check, { kind: 'no-role', what: machine.roleArn });
  if (!trusts(role.trust, 'states.amazonaws.com')) return refuse(check, { kind: 'trust', what: '' });
  const account = machine.arn.split(':')[4] ?? '';
  if (!isBoundTo(role.trust, account)) return refuse(check, { kind: 'any-account', what: account });
  // Knowing what every action of every service needs weighs more than all other checks.
  const { leastPrivilege } = await import('@pasos/engine/access');
  const needed = leastPrivilege(machine)?.find(({ role }) => role === undefined)?.statements ?? [];
  const fault = faultOf(role.policies, needed);
  return fault ? refuse(check, fault) : passed();
}

function refuse(check: CheckOf<'role'>, fault: Fault): Verdict {
  return failed(check, describe(fault), { problem: fault.kind, text: fault.what });
}

function describe({ kind, what }: Fault): Mismatch {
  switch (kind) {
    case 'no-role':
      return {
        expected: say('un rol que exista', 'a role that exists'),
        seen: say(`no hay ningún rol ${code(what)}`, `there is no role ${code(what)}`),
      };
    case 'trust':
      return {
        expected: say(
          `que ${code('states.amazonaws.com')} pueda asumir el rol`,
          `${code('states.amazonaws.com')} may assume the role`,
        ),
        seen: say('el rol no confía en Step Functions', 'the role does not trust Step Functions'),
      };
    case 'any-account':
      return {
        expected: say(
          `que el rol solo se asuma para máquinas de la cuenta ${code(what)}`,
          `the role is assumed for machines of the account ${code(what)} only`,
        ),
        seen: say('ninguna condición lo pide', 'no condition asks for it'),
      };
    case 'missing-permission':
      return {
        expected: say(`permiso para ${code(what)}`, `permission for ${code(what)}`),
        seen: say('ninguna política lo da', 'no policy gives it'),
      };
    case 'any-action':
    case 'any-resource':
    case 'unneeded-permission':
      return {
        expected: say('solo lo que la máquina usa', 'only what the machine uses'),
        seen: say(`el rol permite ${code(what)}`, `the role allows ${code(what)}`),
      };
  }
}
