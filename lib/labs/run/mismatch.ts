import type { Localized } from '@/lib/i18n/languages';
import { selects, withinBounds } from '../definition/query';
import { code, inSeconds, json, say } from '../localized';
import type { RunMatch, Selector } from '../schema/match.schema';
import { mostAtOnce } from './at-once';
import { secondsOf } from './facts';
import type { RunFacts, VisitFacts } from './facts';
import { containsJson, expand, printable, sameJson } from './template';

/** What was demanded and what is there instead. */
export interface Mismatch {
  readonly expected: Localized;
  readonly seen: Localized;
}
type Test = (match: RunMatch, facts: RunFacts) => Mismatch | undefined;

/** The first thing in which the run is not as demanded: outcome before the way to it. */
export function mismatch(match: RunMatch, facts: RunFacts): Mismatch | undefined {
  for (const test of tests) {
    const found = test(match, facts);
    if (found) return found;
  }
  return undefined;
}

/** Timers may fire a hair early by the clock that stamps events. */
const TOLERANCE_SECONDS = 0.1;

const status: Test = ({ status, error }, facts) => {
  const errors = error === undefined ? undefined : [error].flat();
  const statusWrong = status !== undefined && status !== facts.status;
  const errorWrong = errors !== undefined && !errors.includes(facts.error ?? '');
  if (!statusWrong && !errorWrong) return undefined;
  const withError = errors
    ? say(` con el error ${orList(errors, 'o')}`, ` with the error ${orList(errors, 'or')}`)
    : say('', '');
  return {
    expected: say(
      `que termine en ${code(status ?? 'FAILED')}${withError.es}`,
      `it ends ${code(status ?? 'FAILED')}${withError.en}`,
    ),
    seen: outcomeOf(facts),
  };
};

/** An empty text asks for any cause, as long as it says something. */
const cause: Test = ({ causeIncludes }, facts) =>
  causeIncludes === undefined || (facts.cause?.trim() && facts.cause.includes(causeIncludes))
    ? undefined
    : {
        expected: say(
          `una causa que diga ${code(causeIncludes)}`,
          `a cause that says ${code(causeIncludes)}`,
        ),
        seen: outcomeOf(facts),
      };

const output: Test = ({ output }, facts) => {
  if (output === undefined) return undefined;
  const expected = expand(output, facts);
  if (sameJson(facts.output, expected)) return undefined;
  return {
    expected: say(`la salida ${json(printable(expected))}`, `the output ${json(printable(expected))}`),
    seen: outcomeOf(facts),
  };
};

const visited: Test = ({ visited = [] }, facts) => {
  const missing = visited.find((selector) => visitsTo(facts, selector).length === 0);
  if (missing === undefined) return undefined;
  return {
    expected: say(`que pase por ${nameEs(missing)}`, `it goes through ${nameEn(missing)}`),
    seen: wayOf(facts),
  };
};

const notVisited: Test = ({ notVisited = [] }, facts) => {
  const met = notVisited.find((selector) => visitsTo(facts, selector).length > 0);
  if (met === undefined) return undefined;
  return {
    expected: say(`que no pase por ${nameEs(met)}`, `it does not go through ${nameEn(met)}`),
    seen: wayOf(facts),
  };
};

const before: Test = ({ before = [] }, facts) => {
  let position = -1;
  for (const selector of before) {
    const next = visitsTo(facts, selector).find((visit) => visit.enteredPosition > position);
    if (!next)
      return {
        expected: say(
          `que entre en este orden: ${before.map(nameEs).join(' → ')}`,
          `it enters in this order: ${before.map(nameEn).join(' → ')}`,
        ),
        seen: wayOf(facts),
      };
    position = next.enteredPosition;
  }
  return undefined;
};

const events: Test = ({ events = [] }, facts) => {
  for (const { type, error, ...bounds } of events) {
    const types = [type].flat();
    const tells = (place: number) => error === undefined || facts.eventErrors[place] === error;
    const count = facts.eventTypes.filter((each, place) => types.includes(each) && tells(place)).length;
    if (withinBounds(bounds, count)) continue;
    const wanted = bounds.is ?? bounds.min ?? bounds.max ?? 0;
    const [es, en] = error === undefined ? ['', ''] : [` con ${code(error)}`, ` with ${code(error)}`];
    return {
      expected: say(
        `${wanted} × ${orList(types, 'o')}${es} en el historial`,
        `${wanted} × ${orList(types, 'or')}${en} in the history`,
      ),
      seen: say(`hay ${count}`, `there are ${count}`),
    };
  }
  return undefined;
};

const between: Test = ({ between }, facts) => {
  if (!between) return undefined;
  const from = facts.eventTypes.indexOf(between.from);
  const to = facts.eventTypes.lastIndexOf(between.to);
  const outside = between.states.find(
    (selector) =>
      !visitsTo(facts, selector).some(
        (visit) => from >= 0 && visit.enteredPosition > from && (visit.exitedPosition ?? Infinity) < to,
      ),
  );
  if (outside === undefined) return undefined;
  return {
    expected: say(
      `que ${nameEs(outside)} ocurra entre ${code(between.from)} y ${code(between.to)}`,
      `${nameEn(outside)} happens between ${code(between.from)} and ${code(between.to)}`,
    ),
    seen: wayOf(facts),
  };
};

const atOnce: Test = ({ atOnce }, facts) => {
  if (!atOnce) return undefined;
  const { from, to, is, min, max } = atOnce;
  const most = mostAtOnce(facts.eventTypes, from, to);
  if (withinBounds(atOnce, most)) return undefined;
  const [es, en] =
    is !== undefined
      ? ['', '']
      : min !== undefined
        ? ['al menos ', 'at least ']
        : ['como mucho ', 'at most '];
  const wanted = is ?? min ?? max ?? 0;
  const events = [code(from), code(to)];
  return {
    expected: say(
      `${es}${wanted} a la vez, de ${events.join(' a ')}`,
      `${en}${wanted} open at once, from ${events.join(' to ')}`,
    ),
    seen: say(`hubo ${most}`, `there were ${most}`),
  };
};

/** What a state may last longer, where it is to last exactly so long: other clocks than the skipping one take their time. */
const EXACTLY_SECONDS = 0.9;

const lasts: Test = ({ lasts }, facts) => {
  if (!lasts) return undefined;
  const seconds = Number(expand(lasts.seconds, facts));
  const stays = visitsTo(facts, lasts.state).map(secondsOf);
  const most = lasts.exactly ? stays.reduce((sum, stay) => sum + stay, 0) : Math.max(-1, ...stays);
  const isLong = lasts.exactly === true && most > seconds + EXACTLY_SECONDS;
  if (stays.length > 0 && most >= seconds - TOLERANCE_SECONDS && !isLong) return undefined;
  const [es, en] = lasts.exactly ? ['', ''] : ['al menos ', 'at least '];
  const [wanted, stayed] = [inSeconds(seconds), inSeconds(tenths(most))];
  return {
    expected: say(
      `${es}${wanted.es} dentro de ${nameEs(lasts.state)}`,
      `${en}${wanted.en} inside ${nameEn(lasts.state)}`,
    ),
    seen: stays.length === 0 ? wayOf(facts) : say(`estuvo ${stayed.es}`, `it stayed ${stayed.en}`),
  };
};

const takes: Test = ({ takes }, facts) => {
  if (!takes || !facts.stopDate) return undefined;
  const seconds = (facts.stopDate.getTime() - facts.startDate.getTime()) / 1000;
  const { min = 0, max = Infinity } = takes;
  if (seconds >= min - TOLERANCE_SECONDS && seconds <= max) return undefined;
  const tooFast = seconds < min;
  const [limit, took] = [inSeconds(tooFast ? min : max), inSeconds(tenths(seconds))];
  return {
    expected: tooFast
      ? say(`que dure al menos ${limit.es}`, `it takes at least ${limit.en}`)
      : say(`que dure como mucho ${limit.es}`, `it takes at most ${limit.en}`),
    seen: say(`duró ${took.es}`, `it took ${took.en}`),
  };
};

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where time is skipped they are exact. */
const PAUSE_TOLERANCE_SECONDS = 0.25;

const pauses: Test = ({ pauses }, facts) => {
  if (!pauses) return undefined;
  const isClose = (seconds: number, place: number) =>
    Math.abs(seconds - (pauses[place] ?? Infinity)) <= PAUSE_TOLERANCE_SECONDS;
  if (facts.pauses.length === pauses.length && facts.pauses.every(isClose)) return undefined;
  const [wanted, seen] = [listed(pauses), listed(facts.pauses)];
  return {
    expected: say(
      `que antes de cada reintento espere ${wanted.es}`,
      `it waits before each retry: ${wanted.en}`,
    ),
    seen:
      facts.pauses.length === 0
        ? say('no hubo reintentos', 'there were no retries')
        : say(`esperó ${seen.es}`, `it waited ${seen.en}`),
  };
};

function listed(seconds: readonly number[]): Localized {
  const each = seconds.map((one) => inSeconds(tenths(one)));
  return say(each.map(({ es }) => es).join(' y '), each.map(({ en }) => en).join(' and '));
}

const leaves: Test = ({ leaves }, facts) => {
  if (!leaves) return undefined;
  const wanted = expand(leaves.output, facts);
  if (leaves.state === undefined) return givesAtLeast(wanted, facts);
  const visit = visitsTo(facts, leaves.state).at(-1);
  if (visit && containsJson(visit.output, wanted)) return undefined;
  return {
    expected: say(
      `que ${nameEs(leaves.state)} entregue al menos ${json(printable(wanted))}`,
      `${nameEn(leaves.state)} hands on at least ${json(printable(wanted))}`,
    ),
    seen: visit ? say(`entregó ${json(visit.output)}`, `it handed on ${json(visit.output)}`) : wayOf(facts),
  };
};

function givesAtLeast(wanted: unknown, facts: RunFacts): Mismatch | undefined {
  if (containsJson(facts.output, wanted)) return undefined;
  const what = json(printable(wanted));
  return {
    expected: say(`una salida con al menos ${what}`, `an output with at least ${what}`),
    seen: outcomeOf(facts),
  };
}

const asks: Test = ({ asks = [] }, facts) => {
  for (const { action, parameters, every = false, limits = {}, ...bounds } of [asks].flat()) {
    const actions = [action].flat();
    const wanted = expand(parameters, facts);
    const calls = facts.calls.filter((call) => actions.includes(call.action));
    const fitting = calls.filter(
      (call) => containsJson(call.parameters, wanted) && containsJson(call.limits, limits),
    );
    const isBounded = Object.keys(bounds).length > 0;
    const odd = every ? calls.find((call) => !fitting.includes(call)) : undefined;
    if (!odd && withinBounds(isBounded ? bounds : { min: 1 }, fitting.length)) continue;
    const what = json(printable(wanted));
    const [within, on] = limitsOf(limits);
    const [es, en] = isBounded ? timesOf(bounds) : every ? [' siempre', ' each time'] : ['', ''];
    const last = odd ?? calls.at(-1);
    return {
      expected: say(
        `que a ${orList(actions, 'o')} se le pida${es} al menos ${what}${within}`,
        `${orList(actions, 'or')} is asked${en} for at least ${what}${on}`,
      ),
      seen:
        isBounded && !odd
          ? say(`se le pidió ${times(fitting.length).es}`, `it was asked ${times(fitting.length).en}`)
          : last
            ? askedOf(last)
            : wayOf(facts),
    };
  }
  return undefined;
};

type Limits = RunFacts['calls'][number]['limits'];

function askedOf({ parameters, limits }: RunFacts['calls'][number]): Localized {
  const [es, en] = limitsOf(limits);
  return say(`se le pidió ${json(parameters)}${es}`, `it was asked for ${json(parameters)}${en}`);
}

function limitsOf({ timeout, heartbeat }: Limits): readonly [es: string, en: string] {
  const es = [heartbeat && `${heartbeat} s de silencio`, timeout && `${timeout} s en total`].filter(Boolean);
  const en = [heartbeat && `${heartbeat} s of silence`, timeout && `${timeout} s in all`].filter(Boolean);
  return es.length === 0 ? ['', ''] : [`, con ${es.join(' y ')}`, `, with ${en.join(' and ')}`];
}

function timesOf({
  is,
  min,
  max = 0,
}: Parameters<typeof withinBounds>[0]): readonly [es: string, en: string] {
  const { es, en } = times(is ?? min ?? max);
  if (is !== undefined) return [` ${es}`, ` ${en}`];
  return min !== undefined ? [` ${es} o más`, ` ${en} or more`] : [` ${es} como mucho`, ` ${en} at most`];
}

function times(count: number): Localized {
  return count === 1 ? say('una vez', 'once') : say(`${count} veces`, `${count} times`);
}

const tests: readonly Test[] = [
  status,
  cause,
  output,
  visited,
  notVisited,
  before,
  events,
  between,
  atOnce,
  lasts,
  takes,
  pauses,
  leaves,
  asks,
];

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

function wayOf(facts: RunFacts): Localized {
  const way = facts.visits.map(({ name }) => code(name)).join(' → ');
  return say(`pasó por ${way || 'ningún estado'}`, `it went through ${way || 'no state'}`);
}

function nameEs(selector: Selector): string {
  return typeof selector === 'string' ? code(selector) : `un estado ${code(selector.type)}`;
}
function nameEn(selector: Selector): string {
  return typeof selector === 'string' ? code(selector) : `a ${code(selector.type)} state`;
}
function orList(items: readonly string[], or: string): string {
  return items.map(code).join(` ${or} `);
}
