import type { JsonataLessonId, LessonTexts } from './lesson';
import { shortened } from './shortened';

/** What is taught about JSONata and the choice of a query language, in English. */
export const jsonataTextsEn: Pick<LessonTexts, JsonataLessonId> = {
  'rule-without-condition': () => ({
    what: 'This rule checks nothing.',
    fix: 'Add "Condition" with an expression that gives true or false: "{% $states.input.total > 10 %}".',
  }),
  'jsonata-not-closed': ({ text }) => ({
    what: `"${shortened(text)}" begins like a JSONata expression and does not end like one.`,
    fix: 'End it with %}, right before the closing quote.',
  }),
  'jsonata-not-opened': ({ text }) => ({
    what: `"${shortened(text)}" should be a JSONata expression and does not begin like one.`,
    fix: 'Write it between {% and %}, right after the opening quote: "{% … %}".',
  }),
  'jsonata-invalid': ({ field, message }) => ({
    what: `The JSONata expression in "${field}" cannot be read: ${shortened(message)}`,
    fix: 'Check its brackets, its quotes and what stands between them.',
  }),
  'path-under-jsonata': ({ field, value }) => ({
    what: `"${field}" does not read the path "${value}": this state uses JSONata.`,
    fix: 'Write an expression over $states.input, such as "{% $states.input.seconds %}".',
  }),
  'jsonpath-under-jsonata': ({ state }) => ({
    what: `The whole machine uses JSONata, so "${state}" cannot go back to JSONPath.`,
    fix: 'The other way round works: leave the machine in JSONPath and change some states only.',
  }),
};
