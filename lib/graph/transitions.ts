import { asArray, asRecord, own, ownText, type JsonRecord } from './json-value';
import { ruleLabel } from './rule-label';

export interface Transition {
  readonly kind: 'next' | 'end' | 'rule' | 'default' | 'catch';
  /** Name of the target state; empty for `end`. */
  readonly to: string;
  readonly label?: string;
  /** The field that makes it, within the state: `Next`, `Choices/0/Next`. */
  readonly field: string;
}

/** A way that has to lead somewhere and does not yet. */
export type OpenWay = Pick<Transition, 'label' | 'field'> & {
  readonly kind: Exclude<Transition['kind'], 'end'>;
};

/** Every way out of a state, in the order AWS tries them. */
export function transitions(state: JsonRecord): Transition[] {
  const type = own(state, 'Type');
  if (type === 'Choice') return choiceTransitions(state);
  if (type === 'Succeed' || type === 'Fail') return [{ kind: 'end', to: '', field: '' }];
  return [...plainTransition(state), ...catchTransitions(state)];
}

function plainTransition(state: JsonRecord): Transition[] {
  const next = ownText(state, 'Next');
  if (next !== undefined) return [{ kind: 'next', to: next, field: 'Next' }];
  return own(state, 'End') === true ? [{ kind: 'end', to: '', field: 'End' }] : [];
}

function choiceTransitions(state: JsonRecord): Transition[] {
  const rules = asArray(own(state, 'Choices')).flatMap((rule, index): Transition[] => {
    const next = ownText(asRecord(rule), 'Next');
    return next === undefined
      ? []
      : [{ kind: 'rule', to: next, label: ruleLabel(rule), field: `Choices/${index}/Next` }];
  });
  const fallback = ownText(state, 'Default');
  return fallback === undefined ? rules : [...rules, { kind: 'default', to: fallback, field: 'Default' }];
}

function catchTransitions(state: JsonRecord): Transition[] {
  return asArray(own(state, 'Catch')).flatMap((catcher, index): Transition[] => {
    const record = asRecord(catcher);
    const next = ownText(record, 'Next');
    if (next === undefined) return [];
    return [{ kind: 'catch', to: next, label: errorsOf(record), field: `Catch/${index}/Next` }];
  });
}

function errorsOf(catcher: JsonRecord): string {
  return asArray(own(catcher, 'ErrorEquals')).map(String).join(', ');
}

/** Ways that lead nowhere yet: rules and catchers without `Next`, a Choice without `Default`, a state without `Next` or `End`. */
export function openWays(state: JsonRecord): OpenWay[] {
  const type = own(state, 'Type');
  if (type === 'Succeed' || type === 'Fail' || typeof type !== 'string') return [];
  if (type === 'Choice') {
    const rules = listOf(state, 'Choices').map((way) => ({
      ...way,
      kind: 'rule' as const,
      label: ruleLabel(way.item),
    }));
    return own(state, 'Default') === undefined ? [...rules, { kind: 'default', field: 'Default' }] : rules;
  }
  const catchers = listOf(state, 'Catch').map((way) => ({
    ...way,
    kind: 'catch' as const,
    label: errorsOf(way.item),
  }));
  return plainTransition(state).length > 0 ? catchers : [{ kind: 'next', field: 'Next' }, ...catchers];
}

function listOf(state: JsonRecord, list: string): { readonly field: string; readonly item: JsonRecord }[] {
  return asArray(own(state, list)).flatMap((value, index) => {
    const item = asRecord(value);
    return own(item, 'Next') === undefined ? [{ field: `${list}/${index}/Next`, item }] : [];
  });
}
