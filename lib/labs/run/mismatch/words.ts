import type { Localized } from '@/lib/i18n/languages';
import { selects } from '../../definition/query';
import { code, json, say } from '../../localized';
import type { RunMatch, Selector } from '../../schema/match.schema';
import type { RunFacts, VisitFacts } from '../facts';

/** What was demanded and what is there instead. */
export interface Mismatch {
  readonly expected: Localized;
  readonly seen: Localized;
}

/** Holds a run against one of the things that can be demanded of it. */
export type Test = (match: RunMatch, facts: RunFacts) => Mismatch | undefined;

export function visitsTo(facts: RunFacts, selector: Selector): VisitFacts[] {
  return facts.visits.filter((visit) => selects(selector, visit));
}

/** How the run came out, in a few words. */
export function outcomeOf({ status, error, cause, output }: RunFacts): Localized {
  const end = code(status);
  if (status === 'SUCCEEDED')
    return say(
      `terminó en ${end} con la salida ${json(output)}`,
      `it ended ${end} with the output ${json(output)}`,
    );
  if (status === 'RUNNING') return say(`sigue en ${end}`, `it is still ${end}`);
  const why = cause ? ` (${code(cause)})` : '';
  return error
    ? say(
        `terminó en ${end} con el error ${code(error)}${why}`,
        `it ended ${end} with the error ${code(error)}${why}`,
      )
    : say(`terminó en ${end}`, `it ended ${end}`);
}

/** Where the run went. */
export function wayOf(facts: RunFacts): Localized {
  const way = facts.visits.map(({ name }) => code(name)).join(' → ');
  return say(`pasó por ${way || 'ningún estado'}`, `it went through ${way || 'no state'}`);
}

export function nameEs(selector: Selector): string {
  return typeof selector === 'string' ? code(selector) : `un estado ${code(selector.type)}`;
}
export function nameEn(selector: Selector): string {
  return typeof selector === 'string' ? code(selector) : `a ${code(selector.type)} state`;
}
export function orList(items: readonly string[], or: string): string {
  return items.map(code).join(` ${or} `);
}
