import type { Localized } from '@/lib/i18n/languages';
import { withinBounds } from '../../definition/query';
import { json, say } from '../../localized';
import type { RunFacts } from '../facts';
import { containsJson, expand, printable } from '../template';
import { orList, wayOf, type Test } from './words';

export const asks: Test = ({ asks = [] }, facts) => {
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
