import { withinBounds } from '../../definition/query';
import { code, say } from '../../localized';
import { mostAtOnce } from '../at-once';
import { nameEn, nameEs, orList, visitsTo, wayOf, type Test } from './words';

export const visited: Test = ({ visited = [] }, facts) => {
  const missing = visited.find((selector) => visitsTo(facts, selector).length === 0);
  if (missing === undefined) return undefined;
  return {
    expected: say(`que pase por ${nameEs(missing)}`, `it goes through ${nameEn(missing)}`),
    seen: wayOf(facts),
  };
};

export const notVisited: Test = ({ notVisited = [] }, facts) => {
  const met = notVisited.find((selector) => visitsTo(facts, selector).length > 0);
  if (met === undefined) return undefined;
  return {
    expected: say(`que no pase por ${nameEs(met)}`, `it does not go through ${nameEn(met)}`),
    seen: wayOf(facts),
  };
};

export const before: Test = ({ before = [] }, facts) => {
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

export const events: Test = ({ events = [] }, facts) => {
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

export const between: Test = ({ between }, facts) => {
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

export const atOnce: Test = ({ atOnce }, facts) => {
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
