import { useId } from 'react';
import type { Field } from '@/lib/studio/inspector/fields/form';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { fieldPointer, valueAt } from '@/lib/studio/inspector/pointer';
import { formTexts } from '@/lib/studio/inspector/texts/form-texts';
import { ControlView } from '../controls/control-view';
import { useInspector } from '../use-inspector';
import { FieldFrame } from './field-frame';
import type { ItemsProps } from './form-items';
import { scopeOf } from './scope-of';

export function FieldView({ field, base, value }: Omit<ItemsProps, 'items'> & { readonly field: Field }) {
  const { language, subject } = useInspector();
  const id = useId();
  const [label, help] = formTexts(language).fields[field.text];
  const pointer = fieldPointer(base, field.at);
  return (
    <FieldFrame
      name={lastPart(field.at)}
      label={label}
      help={help}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      isRequired={field.isRequired}
      pointers={[pointer]}
    >
      <ControlView
        control={field.control}
        pointer={pointer}
        value={valueAt(value, `/${field.at}`)}
        base={base}
        at={field.at}
        scope={scopeOf(subject)}
        label={label}
        labelledBy={`${id}-label`}
        describedBy={`${id}-help`}
        isRequired={field.isRequired ?? false}
        write={(text, next) => setField(text, base, field.at, next)}
      />
    </FieldFrame>
  );
}

export function lastPart(at: string): string {
  return at.slice(at.lastIndexOf('/') + 1);
}
