import type { Language } from '@/lib/i18n/languages';

export const queryLanguages = ['JSONPath', 'JSONata'] as const;
export type QueryLanguage = (typeof queryLanguages)[number];

/** An expression of a table, as its page writes it. */
export interface Expression {
  readonly code: string;
  readonly in: QueryLanguage;
  /** What stands before each expression of the table, and is left out there. */
  readonly before?: string;
}

const names = {
  es: { machine: 'Chuleta', state: 'Calcular', result: 'resultado' },
  en: { machine: 'Cheat-sheet', state: 'Work out', result: 'result' },
} as const satisfies Record<Language, unknown>;

/** A machine of one state whose output is what an expression gives; in JSONPath it is in the field `result`. */
export function expressionMachine(expression: Expression, language: Language) {
  const { machine: name, state, result } = names[language];
  const definition =
    expression.in === 'JSONPath'
      ? machineOf(state, { Parameters: { [`${result}.$`]: expression.code } })
      : { QueryLanguage: 'JSONata', ...machineOf(state, { Output: jsonataOf(expression) }) };
  return { name, definition, state, result: expression.in === 'JSONPath' ? result : undefined };
}

/** Whether a machine is called as those are: the next one takes its place unless somebody has worked on it. */
export function isExpressionName(name: string): boolean {
  return Object.values(names).some(({ machine }) => machine === name);
}

function machineOf(state: string, fields: object) {
  return { StartAt: state, States: { [state]: { Type: 'Pass', ...fields, End: true } } };
}

/** What has quotes around it is a text as it stands in a definition, with its own marks if it has any. */
function jsonataOf({ code, before }: Expression): unknown {
  if (/^".*"$/.test(code)) return JSON.parse(code) as unknown;
  return `{% ${before === undefined ? code : `( ${before} ${code} )`} %}`;
}
