import type { Localized } from '@/lib/i18n/languages';
import type { AliasFacts, Published } from '../../account/published';
import type { CheckContext, CheckOf, Verdict } from '../../check';
import { code, say } from '../../localized';
import type { Problem } from '../../schema/match.schema';
import { failed, machineOf, passed } from '../verdicts';

/** The alias sends to the newest version the part it should, and all the rest to one older version. */
export async function judgeAlias(check: CheckOf<'alias'>, context: CheckContext): Promise<Verdict> {
  const found = await machineOf(context);
  if ('verdict' in found) return found.verdict;
  const published = await context.account.published(found.machine.arn);
  const alias = published.aliases.find(({ name }) => name === check.alias);
  const problem = problemOf(check, published, alias);
  if (problem === undefined) return passed();
  return failed(check, { expected: wanted(check), seen: describe(check, alias) }, { problem });
}

function problemOf(
  { newest }: CheckOf<'alias'>,
  { versions }: Published,
  alias: AliasFacts | undefined,
): Problem | undefined {
  if (!alias) return 'no-alias';
  const last = versions[0];
  const weight = alias.routes.find(({ version }) => version === last)?.weight ?? 0;
  if (weight === newest) return undefined;
  if (newest === 0 || newest === 100) return 'other-version';
  if (weight === 100 - newest) return 'swapped';
  return alias.routes.length === 1 ? 'one-version' : 'other-weights';
}

function wanted({ alias, newest }: CheckOf<'alias'>): Localized {
  const name = code(alias);
  if (newest === 100)
    return say(`${name} con el 100 % en la versión más nueva`, `${name} with 100 % on the newest version`);
  if (newest === 0)
    return say(`${name} con el 100 % en la versión anterior`, `${name} with 100 % on the earlier version`);
  return say(
    `${name} con el ${newest} % en la versión más nueva y el ${100 - newest} % en la anterior`,
    `${name} with ${newest} % on the newest version and ${100 - newest} % on the earlier one`,
  );
}

function describe({ alias }: CheckOf<'alias'>, found: AliasFacts | undefined): Localized {
  const name = code(alias);
  if (!found) return say(`no hay ningún alias ${name}`, `there is no alias ${name}`);
  const routes = found.routes.map(({ version, weight }) => [version, weight] as const);
  return say(
    `${name}: ${routes.map(([version, weight]) => `versión ${version}, ${weight} %`).join('; ')}`,
    `${name}: ${routes.map(([version, weight]) => `version ${version}, ${weight} %`).join('; ')}`,
  );
}
