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
  'jsonata-without-context': ({ name }) => ({
    what: `"${shortened(name)}" on its own reads nothing: an expression has no document around it.`,
    fix: `Say where it is: $states.input.${name}, for example. A text goes in quotes, a variable has a $ before its name.`,
  }),
  'jsonata-without-input': ({ name }) => ({
    what: `${name} reads nothing here: an expression has no document around it.`,
    fix: 'The input is $states.input.',
  }),
  'jsonata-without-result': () => ({
    what: 'There is no result here: the work is not done yet, or this state does none.',
    fix: 'Use $states.input. $states.result is for "Output" and "Assign" of Task, Parallel and Map.',
  }),
  'jsonata-without-error': () => ({
    what: 'There is no error here: $states.errorOutput exists only inside "Catch".',
    fix: 'Move it to the "Output" or the "Assign" of a catcher.',
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
