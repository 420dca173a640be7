import { code, json, say } from '../../localized';
import type { RunFacts } from '../facts';
import { containsJson, expand, printable, sameJson } from '../template';
import { nameEn, nameEs, orList, outcomeOf, visitsTo, wayOf, type Mismatch, type Test } from './words';

export const status: Test = ({ status, error }, facts) => {
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
export const cause: Test = ({ causeIncludes }, facts) =>
  causeIncludes === undefined || (facts.cause?.trim() && facts.cause.includes(causeIncludes))
    ? undefined
    : {
        expected: say(
          `una causa que diga ${code(causeIncludes)}`,
          `a cause that says ${code(causeIncludes)}`,
        ),
        seen: outcomeOf(facts),
      };

export const output: Test = ({ output }, facts) => {
  if (output === undefined) return undefined;
  const expected = expand(output, facts);
  if (sameJson(facts.output, expected)) return undefined;
  return {
    expected: say(`la salida ${json(printable(expected))}`, `the output ${json(printable(expected))}`),
    seen: outcomeOf(facts),
  };
};

export const leaves: Test = ({ leaves }, facts) => {
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
