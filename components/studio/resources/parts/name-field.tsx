import { Field } from '@/components/studio/machine/fields';
import { isName, type NameRule } from '@/lib/studio/resources/names';
import { resourceTexts } from '../messages/messages';
import { useResources } from '../use-resources';

interface NameFieldProps {
  readonly rule: NameRule;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** It was handed in: what is wrong may be told. */
  readonly isAsked: boolean;
  readonly placeholder?: string;
  readonly label?: string;
}

/** The name of something new. */
export function NameField({ rule, value, onChange, isAsked, placeholder, label }: NameFieldProps) {
  const texts = resourceTexts(useResources().language);
  const fault = value === '' ? (isAsked ? 'empty' : undefined) : isName(rule, value) ? undefined : rule;
  return (
    <Field label={label ?? texts.name} fault={fault && texts.nameFaults[fault]}>
      {({ className, ...ids }) => (
        <input
          {...ids}
          className={`${className} font-mono`}
          value={value}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-invalid={fault !== undefined}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
