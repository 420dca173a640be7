import type { Localized } from '@/lib/i18n/languages';
import { inSeconds, say } from '../../localized';
import { secondsOf } from '../facts';
import { expand } from '../template';
import { nameEn, nameEs, visitsTo, wayOf, type Test } from './words';

/** Timers may fire a hair early by the clock that stamps events. */
const TOLERANCE_SECONDS = 0.1;

/** What a state may last longer, where it is to last exactly so long: other clocks than the skipping one take their time. */
const EXACTLY_SECONDS = 0.9;

export const lasts: Test = ({ lasts }, facts) => {
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

export const takes: Test = ({ takes }, facts) => {
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

/** Where time is skipped they are exact. */
const PAUSE_TOLERANCE_SECONDS = 0.25;

export const pauses: Test = ({ pauses }, facts) => {
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

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
