import type { JsonRecord } from '@/lib/graph/json-value';
import { RULE_ITEMS } from '@/lib/studio/inspector/fields/rule';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { FormItems } from '../form/form-items';
import { RuleBuilder } from './rule-builder';

interface RuleFormProps {
  readonly base: string;
  readonly rule: JsonRecord;
  readonly state: StateSubject;
}

/** What a rule asks, where it leads, and what it writes on the way. */
export function RuleForm({ base, rule, state }: RuleFormProps) {
  return (
    <>
      {state.language === 'JSONPath' && <RuleBuilder base={base} rule={rule} depth={0} />}
      <FormItems items={RULE_ITEMS} base={base} value={rule} />
    </>
  );
}
