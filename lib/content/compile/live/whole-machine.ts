import type { Language } from '@/lib/i18n/languages';
import { complete, isFields, type Fields } from './complete';

export interface Part {
  readonly value: unknown;
  readonly language: Language;
  /** What the work of the state gives. */
  readonly result?: unknown;
  /** The service that gets the fields. */
  readonly resource?: string;
}

/** A definition that runs. */
export interface Whole {
  readonly definition: Fields;
  /** The one state it is about, where that can be tested by itself. */
  readonly state?: string;
}

const names = {
  es: { state: 'Ejemplo', branch: 'Fallar', cause: 'Un ejemplo', otherwise: 'Ninguna regla' },
  en: { state: 'Example', branch: 'Fail', cause: 'An example', otherwise: 'No rule' },
} as const satisfies Record<Language, unknown>;

/** The smallest machine that has the part of a definition in it: itself when it is whole, undefined when none has to do with it. */
export function wholeMachine(part: Part): Whole | undefined {
  const { value } = part;
  if (!isFields(value)) return undefined;
  if ('StartAt' in value) return 'States' in value ? { definition: value } : undefined;
  const states = statesOf(value, part);
  const [only] = states ? Object.entries(states) : [];
  if (!states || !only) return undefined;
  const [first, { Type }] = only;
  const isTestable = Object.keys(states).length === 1 && (Type === 'Task' || Type === 'Pass');
  const isJsonata = JSON.stringify(states).includes('"{%');
  return {
    definition: {
      ...(isJsonata && { QueryLanguage: 'JSONata' }),
      StartAt: first,
      States: complete(states),
    },
    ...(isTestable && { state: first }),
  };
}

function statesOf(value: Fields, { language, result, resource }: Part): Record<string, Fields> | undefined {
  const { state, otherwise } = names[language];
  const fields = Object.keys(value);
  if (isState(value)) return { [state]: value };
  if (fields.length > 0 && Object.values(value).every(isState)) return value as Record<string, Fields>;
  if (fields.every((field) => field === 'Retry' || field === 'Catch'))
    return fields.length === 0 ? undefined : { [state]: failing(value, language) };
  if (isRule(value))
    return {
      [state]: { Type: 'Choice', Choices: [value], Default: otherwise },
      [otherwise]: { Type: 'Succeed' },
    };
  if (resource !== undefined)
    return { [state]: { Type: 'Task', Resource: resource, Parameters: value, End: true } };
  if ('ResultSelector' in value || 'ResultPath' in value)
    return Array.isArray(result) ? { [state]: { ...giving(result), ...value, End: true } } : undefined;
  const text = JSON.stringify(value);
  if (text.includes('"{%')) return { [state]: { Type: 'Pass', Output: value, End: true } };
  return /\.\$":/.test(text) ? { [state]: { Type: 'Pass', Parameters: value, End: true } } : undefined;
}

/** Tries again and catches without any service: what is in the branch fails by the first name that the rules know. */
function failing(rules: Fields, language: Language): Fields {
  const [rule] = [rules.Retry, rules.Catch].flatMap((each) =>
    Array.isArray(each) ? (each as unknown[]) : [],
  );
  const [error] = isFields(rule) && Array.isArray(rule.ErrorEquals) ? (rule.ErrorEquals as unknown[]) : [];
  const { branch: name, cause } = names[language];
  const branch = { StartAt: name, States: { [name]: { Type: 'Fail', Error: error, Cause: cause } } };
  return { Type: 'Parallel', Branches: [branch], ...rules, End: true };
}

/** Each item of the result comes out of a branch. */
function giving(result: readonly unknown[]): Fields {
  const branch = (item: unknown, index: number) => {
    const name = String(index + 1);
    return { StartAt: name, States: { [name]: { Type: 'Pass', Result: item, End: true } } };
  };
  return { Type: 'Parallel', Branches: result.map(branch) };
}

function isRule(value: Fields): boolean {
  return 'Next' in value && ['Variable', 'And', 'Or', 'Not', 'Condition'].some((field) => field in value);
}

function isState(value: unknown): boolean {
  return isFields(value) && typeof value.Type === 'string';
}
