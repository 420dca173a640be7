import { useId } from 'react';
import type { Json } from '@pasos/engine';
import { own, type JsonRecord } from '@/lib/graph/json-value';
import type { Control } from '@/lib/studio/inspector/fields/form';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { FAMILIES, OPERATORS, type Operator } from '@/lib/studio/inspector/rules/operators';
import { operatorOf, withOperator } from '@/lib/studio/inspector/rules/rule';
import { ControlView } from '../controls/control-view';
import { boxLook, TextControl } from '../controls/text-control';
import { FieldFrame } from '../form/field-frame';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

interface TestFormProps {
  readonly base: string;
  readonly rule: JsonRecord;
  readonly onRule: (rule: { [key: string]: Json }) => void;
}

/** A variable, how it is compared, and with what. */
export function TestForm({ base, rule, onRule }: TestFormProps) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const operator = operatorOf(rule);
  const shared = (at: string, label: string) => ({
    at,
    base,
    scope: '',
    pointer: `${base}/${at}`,
    value: own(rule, at) as Json | undefined,
    label,
    labelledBy: `${id}-${at}`,
    describedBy: `${id}-${at}-help`,
    isRequired: true,
    write: (text: string, next: Json | undefined) => setField(text, base, at, next),
  });
  return (
    <>
      <FieldFrame {...frame(base, id, 'Variable', [texts.variable, texts.variableHelp])}>
        <TextControl {...shared('Variable', texts.variable)} control={{ kind: 'path' }} />
      </FieldFrame>
      <FieldFrame
        {...frame(base, id, operator?.name ?? 'Operator', [texts.operator, ''])}
        labelId={`${id}-operator`}
      >
        <select
          value={operator?.name ?? ''}
          disabled={isBroken}
          aria-labelledby={`${id}-operator`}
          onChange={({ currentTarget }) => onRule(withOperator(rule, currentTarget.value))}
          className={boxLook}
        >
          {!operator && <option value="">{texts.unsaid}</option>}
          {FAMILIES.map((family) => (
            <optgroup key={family} label={texts.families[family]}>
              {OPERATORS.filter((one) => one.family === family).map((one) => (
                <option key={one.name} value={one.name}>
                  {one.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {operator && (
          <ControlView
            {...shared(operator.name, texts.comparand)}
            control={comparand(operator)}
            labelledBy={`${id}-operator`}
          />
        )}
      </FieldFrame>
    </>
  );
}

function comparand({ family, isPath }: Operator): Control {
  if (isPath) return { kind: 'path' };
  switch (family) {
    case 'String':
    case 'Timestamp':
      return { kind: 'text' };
    case 'Numeric':
      return { kind: 'number' };
    case 'Boolean':
    case 'Is':
      return { kind: 'flag' };
  }
}

function frame(base: string, id: string, at: string, [label, help]: readonly [string, string]) {
  return {
    name: at,
    label,
    help,
    labelId: `${id}-${at}`,
    helpId: `${id}-${at}-help`,
    pointers: [`${base}/${at}`],
  };
}
