import { useId, useState } from 'react';
import { isRefusal } from '@/lib/studio/edit/refusal';
import { refusalText } from '@/lib/studio/edit/refusal-texts';
import { renameState } from '@/lib/studio/edit/actions/rename';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { FieldFrame } from '../form/field-frame';
import { inputLook } from '../controls/text-control';
import { useTyped } from '../controls/use-typed';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** The state's name; everything that points at the state follows a new one. */
export function NameView({ state }: { readonly state: StateSubject }) {
  const { studio, session, draft, pending, language, isBroken } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const [refusal, setRefusal] = useState<string>();
  const name = useTyped((typed) => {
    const wanted = typed.trim();
    if (wanted === state.name) return true;
    const outcome = renameState(session.active.text, state.pointer, wanted);
    if (isRefusal(outcome)) {
      setRefusal(refusalText(outcome, language));
      return false;
    }
    if (outcome.select !== undefined) pending.move(draft, state.pointer, outcome.select);
    studio.apply(outcome);
    return true;
  });
  return (
    <FieldFrame
      name={texts.name}
      label={texts.name}
      help={texts.nameHelp}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={[]}
    >
      <input
        value={name.text ?? state.name}
        data-typing={name.text !== undefined || undefined}
        readOnly={isBroken}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        aria-invalid={refusal ? true : undefined}
        maxLength={80}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          name.onText(currentTarget.value);
          setRefusal(undefined);
        }}
        onBlur={name.onLeave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') name.onLeave();
        }}
        className={inputLook}
      />
      {refusal && (
        <p role="alert" className="rounded-md bg-bad-soft px-2 py-1 text-xs text-bad">
          {refusal}
        </p>
      )}
    </FieldFrame>
  );
}
