import type { Localized } from '@/lib/i18n/languages';
import type { MachineFacts } from '../account/account';
import type { Check, CheckContext, Verdict } from '../check';
import { chooseHint } from './choose-hint';
import type { MistakeFacts } from './choose-hint';
import { code, say } from '../localized';
import type { Hint } from '../schema/match.schema';
import type { Mismatch } from '../run/mismatch/words';
import { expressHint } from './standard/express-hint';
import { validHints } from './valid/valid-hints';

export function waiting(es: string, en: string): Verdict {
  return { status: 'waiting', reason: say(es, en) };
}

export function passed(seen?: Localized): Verdict {
  return seen ? { status: 'passed', seen } : { status: 'passed' };
}

/** A mistake, with the hint that fits it. */
export function failed(check: Check, { expected, seen }: Mismatch, facts: MistakeFacts): Verdict {
  const hint = chooseHint(hintsOf(check), facts);
  return {
    status: 'failed',
    expected: check.expected ?? expected,
    seen,
    ...(hint && { hint }),
    ...(facts.run && { executionArn: facts.run.executionArn }),
  };
}

/** A check's own hints before those every check of its kind has. */
export function hintsOf({ kind, hints = [] }: Check): readonly Hint[] {
  return kind === 'valid' ? [...hints, ...validHints] : [expressHint, ...hints];
}

/** The machine the check is about, or the verdict that it is not there yet. */
export async function machineOf(
  context: CheckContext,
): Promise<{ readonly machine: MachineFacts } | { readonly verdict: Verdict }> {
  const name = context.machineName ?? '';
  const machine = await context.account.machine(name);
  if (machine) return { machine };
  return {
    verdict: waiting(`Primero crea la máquina ${code(name)}.`, `Create the machine ${code(name)} first.`),
  };
}
