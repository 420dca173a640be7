import { useId, useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { chooseOption, setOption } from '@/lib/studio/inspector/edits/set-field';
import type { Either, Option } from '@/lib/studio/inspector/fields/form';
import { fieldPointer, valueAt } from '@/lib/studio/inspector/pointer';
import { spokenOption } from '@/lib/studio/inspector/shown-items';
import { formTexts } from '@/lib/studio/inspector/texts/form-texts';
import { ControlView } from '../controls/control-view';
import { useInspector } from '../use-inspector';
import { FieldFrame } from './field-frame';
import { lastPart } from './field-view';
import { FormItems, type ItemsProps } from './form-items';
import { RadioOptions } from './radio-options';
import { scopeOf } from './scope-of';

type EitherProps = Omit<ItemsProps, 'items'> & { readonly either: Either };

/** Fields that exclude one another: which of them, and then that one. */
export function EitherView({ either, base, value }: EitherProps) {
  const { language, edit, isBroken } = useInspector();
  const id = useId();
  const texts = formTexts(language);
  const [label, help] = texts.fields[either.text];
  // What is picked and says nothing yet is remembered here; the text cannot.
  const [picked, setPicked] = useState<Option>();
  const spoken = spokenOption(either, value);
  const isSaid = spoken?.at !== undefined;
  const active = isSaid ? spoken : (picked ?? spoken ?? either.options[0]);
  const pick = (text: string) => {
    const option = either.options.find((one) => one.text === text);
    if (!option || isBroken) return;
    setPicked(option);
    edit((now) => chooseOption(now, base, either, option));
  };
  const options = either.options.map((option) => ({ id: option.text, text: texts.options[option.text] }));
  const picker = { label, options, active: active?.text ?? '', onSelect: pick };
  return (
    <FieldFrame
      name={active?.at === undefined ? nameOf(either) : lastPart(active.at)}
      label={label}
      help={help}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      isRequired={either.isRequired}
      pointers={either.options.flatMap(({ at }) => (at === undefined ? [] : [fieldPointer(base, at)]))}
      isGroup
    >
      <div>{options.length > 3 ? <RadioOptions {...picker} /> : <Segments {...picker} />}</div>
      {active && (
        <OptionControl either={either} option={active} base={base} value={value} label={label} id={id} />
      )}
    </FieldFrame>
  );
}

interface OptionProps extends EitherProps {
  readonly option: Option;
  readonly label: string;
  readonly id: string;
}

function OptionControl({ either, option, base, value, label, id }: OptionProps) {
  const { subject } = useInspector();
  const { at, control, items } = option;
  return (
    <>
      {at !== undefined && control && (
        <ControlView
          key={at}
          control={control}
          pointer={fieldPointer(base, at)}
          value={valueAt(value, `/${at}`)}
          base={base}
          at={at}
          scope={scopeOf(subject)}
          label={label}
          labelledBy={`${id}-label`}
          describedBy={`${id}-help`}
          isRequired={either.isRequired ?? false}
          write={(text, next) => setOption(text, base, { either, option }, next)}
        />
      )}
      {items && (
        <div className="mt-1 grid grid-cols-1 gap-4 border-l-2 border-line pl-3">
          <FormItems items={items} base={base} value={value} />
        </div>
      )}
    </>
  );
}

function nameOf({ options }: Either): string {
  return lastPart(options.find(({ at }) => at !== undefined)?.at ?? '');
}
