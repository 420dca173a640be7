import { has, own } from '../../../base/json';
import { COMPARISON_NAMES, RULE_SELECTORS } from '../fields/exclusive-fields';
import type { NodeView } from '../view/machine-view';
import type { Report, Rule } from '../rule';

const COMPARISONS: ReadonlySet<string> = new Set(COMPARISON_NAMES);

/** A rule is one test, or And / Or / Not of other rules; a test has one comparison. */
export const choiceRules: Rule = {
  node(node, report) {
    if (node.kind !== 'ChoiceRule' && node.kind !== 'NestedRule') return;
    const selectors = RULE_SELECTORS.filter((name) => has(node.node, name));
    if (selectors.length !== 1) reportSelectors(node, selectors, report);
    else if (selectors[0] === 'Variable' && node.language === 'JSONPath') reportComparisons(node, report);
  },
};

function reportSelectors({ at, language }: NodeView, selectors: readonly string[], report: Report): void {
  // One that belongs to the other language is no test here; `unknown-fields` has spoken about it.
  if (selectors.some((name) => (name === 'Condition') !== (language === 'JSONata'))) return;
  report({
    message: `The object must have only one of the following fields, [${RULE_SELECTORS.join(', ')}]`,
    at,
    mark: { key: selectors.length > 1 ? [...at, selectors[1]!] : at },
    lesson:
      selectors.length > 1
        ? { id: 'rule-with-several-tests', values: { fields: selectors.join(', ') } }
        : { id: language === 'JSONata' ? 'rule-without-condition' : 'rule-without-test', values: {} },
  });
}

function reportComparisons({ node, at, fields: known }: NodeView, report: Report): void {
  const given = Object.keys(node).filter((name) => COMPARISONS.has(name));
  const fields = `[${COMPARISON_NAMES.join(', ')}]`;
  if (given.length > 1) {
    report({
      message: `There should only be one of the following fields: ${fields}`,
      at,
      mark: { key: [...at, given[1]!] },
      lesson: { id: 'comparisons-several', values: { fields: given.join(', ') } },
    });
  } else if (given.length === 0 && Object.keys(node).every((name) => Object.hasOwn(known, name))) {
    // A misspelt operator is an unknown field; saying so once is enough.
    report({
      message: `This object should have only one of the following fields: ${fields}`,
      at,
      mark: { key: [...at, 'Variable'] },
      lesson: { id: 'comparison-missing', values: { variable: String(own(node, 'Variable')) } },
    });
  }
}
