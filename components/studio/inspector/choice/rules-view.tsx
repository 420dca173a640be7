import { useId } from 'react';
import type { Json } from '@pasos/engine';
import { Button } from '@/components/ui/button';
import { asArray, asRecord, own } from '@/lib/graph/json-value';
import { ruleLabel } from '@/lib/graph/rule-label';
import { addItem, moveItem, removeItem } from '@/lib/studio/inspector/edits/list-items';
import { fieldPointer } from '@/lib/studio/inspector/pointer';
import { freshRule } from '@/lib/studio/inspector/rules/rule';
import { stateNames, type StateSubject } from '@/lib/studio/inspector/subject';
import { FieldFrame } from '../form/field-frame';
import { getMessages } from '../messages/messages';
import { ItemCard } from '../parts/item-card';
import { useInspector } from '../use-inspector';
import { RuleForm } from './rule-form';

/** The rules of a Choice in the order in which they are tried. */
export function RulesView({ state }: { readonly state: StateSubject }) {
  const { document, edit, isBroken, language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const list = fieldPointer(state.pointer, 'Choices');
  const rules = asArray(own(state.value, 'Choices'));
  const add = () => {
    const next = stateNames(document, state.scope).find((name) => name !== state.name);
    edit((now) => addItem(now, list, freshRule(state.language, next) as Json));
  };
  return (
    <FieldFrame
      name="Choices"
      label={texts.rules}
      help={texts.rulesHelp}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={rules.length === 0 ? [list] : []}
      isGroup
    >
      <ol className="grid grid-cols-1 gap-2">
        {rules.map((rule, index) => (
          <ItemCard
            key={index}
            name={texts.rule(index + 1)}
            title={ruleLabel(rule)}
            index={index}
            count={rules.length}
            onMove={(to) => edit((now) => moveItem(now, list, index, to))}
            onRemove={() => edit((now) => removeItem(now, list, index, true))}
          >
            <RuleForm base={`${list}/${index}`} rule={asRecord(rule)} state={state} />
          </ItemCard>
        ))}
      </ol>
      <Button size="small" disabled={isBroken} onClick={add} className="justify-self-start">
        + {texts.addRule}
      </Button>
    </FieldFrame>
  );
}
