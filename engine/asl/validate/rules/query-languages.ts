import { own } from '../../../base/json';
import type { Rule } from '../rule';

/** A machine that speaks JSONata has no states that speak JSONPath; the other way round they may mix. */
export const queryLanguages: Rule = {
  state({ scope: { machine }, node, name, at }, report) {
    if (machine.language !== 'JSONata' || own(node, 'QueryLanguage') !== 'JSONPath') return;
    report({
      message: "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
      at,
      mark: { value: [...at, 'QueryLanguage'] },
      lesson: { id: 'jsonpath-under-jsonata', values: { state: name } },
    });
  },
};
