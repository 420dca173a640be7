import { useId } from 'react';
import { formOf } from '@/lib/studio/inspector/subject';
import { otherFields } from '@/lib/studio/inspector/shown-items';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { JsonControl } from '../controls/json-control';
import { FieldFrame } from '../form/field-frame';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import { escapePointer } from '@/lib/graph/json-value';
import { Tool } from './item-card';

/** What stands in the text and in no form: it is kept, can be changed, and can be taken away. */
export function OtherFields() {
  const { subject, language } = useInspector();
  const texts = getMessages(language);
  const others = otherFields(formOf(subject), subject.value, subject.language);
  if (others.length === 0) return null;
  return (
    <section aria-label={texts.others} className="grid grid-cols-1 gap-3 border-t border-line pt-3">
      <div>
        <h3 className="text-sm font-semibold">{texts.others}</h3>
        <p className="text-xs text-muted">{texts.othersHelp}</p>
      </div>
      {others.map(([name, value]) => (
        <OtherField key={name} name={name} value={value} />
      ))}
    </section>
  );
}

function OtherField({
  name,
  value,
}: {
  readonly name: string;
  readonly value: Parameters<typeof setField>[3];
}) {
  const { subject, set, isBroken, language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const at = escapePointer(name);
  const pointer = `${subject.pointer}/${at}`;
  return (
    <FieldFrame
      name={name}
      label={name}
      help=""
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={[pointer]}
    >
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <JsonControl
            control={{ kind: 'json' }}
            pointer={pointer}
            value={value}
            base={subject.pointer}
            at={at}
            scope=""
            label={name}
            labelledBy={`${id}-label`}
            describedBy={`${id}-help`}
            isRequired={false}
            write={(text, next) => setField(text, subject.pointer, at, next)}
          />
        </div>
        <Tool
          sign="✕"
          name={`${texts.remove}: ${name}`}
          isOff={isBroken}
          onClick={() => set(subject.pointer, at, undefined)}
        />
      </div>
    </FieldFrame>
  );
}
