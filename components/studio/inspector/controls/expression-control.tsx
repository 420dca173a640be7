import { useState } from 'react';
import type { Json } from '@pasos/engine';
import { Segments } from '@/components/sandbox/layout/segments';
import {
  asExpression,
  asValue,
  expressionText,
  innerExpression,
} from '@/lib/studio/inspector/edits/expression';
import type { Reading } from '@/lib/studio/inspector/edits/field-text';
import { formTexts } from '@/lib/studio/inspector/texts/form-texts';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { ControlView } from './control-view';
import { inputLook } from './text-control';
import { SmallEditor } from './json-control';
import { useFieldText } from './use-field-text';

/** In JSONata a field is written as a value or as the expression that gives it. */
export function ExpressionControl(props: FieldControl) {
  const { value, label, write } = props;
  const { edit, isBroken, language } = useInspector();
  const { options } = formTexts(language);
  const inner = innerExpression(value);
  const [chosen, setChosen] = useState<'value' | 'expression'>();
  const isExpression = inner !== undefined || (value === undefined && chosen === 'expression');
  const choose = (mode: 'value' | 'expression') => {
    setChosen(mode);
    if (isBroken || value === undefined || (mode === 'expression') === isExpression) return;
    const next: Json | undefined =
      mode === 'expression' ? expressionText(asExpression(value)) : asValue(inner ?? '');
    edit((now) => write(now, next));
  };
  return (
    <div className="grid grid-cols-1 justify-items-start gap-1.5 *:not-first:w-full">
      <Segments
        label={`${label}: ${getMessages(language).writtenAs}`}
        options={[
          { id: 'value', text: options.value },
          { id: 'expression', text: '{% %}', title: options.expression },
        ]}
        active={isExpression ? 'expression' : 'value'}
        onSelect={choose}
      />
      {isExpression ? <ExpressionField {...props} inner={inner} /> : <ControlView {...props} isValue />}
    </div>
  );
}

function readExpression(text: string): Reading {
  return { ok: true, value: text.trim() === '' ? undefined : expressionText(text) };
}

function ExpressionField({ inner = '', ...props }: FieldControl & { readonly inner?: string }) {
  const { language } = useInspector();
  const texts = getMessages(language);
  const isJson = props.control.kind === 'json';
  const field = useFieldText({ ...props, shown: inner, read: readExpression });
  if (isJson) return <SmallEditor field={field} label={`${props.label} {% %}`} placeholder="$states.input" />;
  return <ExpressionInput {...props} field={field} title={texts.expressionOf(props.label)} />;
}

interface ExpressionInputProps extends FieldControl {
  readonly field: ReturnType<typeof useFieldText>;
  readonly title: string;
}

function ExpressionInput({ field, title, describedBy }: ExpressionInputProps) {
  const { isBroken } = useInspector();
  return (
    <div className="flex items-center gap-1.5 font-mono text-[13px] text-muted">
      <span aria-hidden="true">{'{%'}</span>
      <input
        value={field.text}
        data-typing={field.isTyping || undefined}
        readOnly={isBroken}
        aria-label={title}
        aria-describedby={describedBy}
        placeholder="$states.input.…"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => field.onText(event.currentTarget.value)}
        onBlur={field.onLeave}
        onKeyDown={(event) => {
          if (field.onKey(event)) event.preventDefault();
          if (event.key === 'Enter') field.onLeave();
        }}
        className={`${inputLook} text-text`}
      />
      <span aria-hidden="true">{'%}'}</span>
    </div>
  );
}
