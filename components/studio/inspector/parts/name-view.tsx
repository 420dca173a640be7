import { useId, useState } from 'react';
import { isRefusal } from '@/lib/studio/edit/refusal';
import { refusalText } from '@/lib/studio/edit/refusal-texts';
import { renameState } from '@/lib/studio/edit/actions/rename';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { FieldFrame } from '../form/field-frame';
import { inputLook } from '../controls/text-control';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** The state's name; everything that points at the state follows a new one. */
export function NameView({ state }: { readonly state: StateSubject }) {
  const { studio, session, draft, pending, language, isBroken } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const rename = () => {
    const name = typed?.trim();
    if (name === undefined || name === state.name) return setTyped(undefined);
    const outcome = renameState(session.active.text, state.pointer, name);
    if (isRefusal(outcome)) return setRefusal(refusalText(outcome, language));
    if (outcome.select !== undefined) pending.move(draft, state.pointer, outcome.select);
    setTyped(undefined);
    studio.apply(outcome);
  };
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
        value={typed ?? state.name}
        data-typing={typed !== undefined || undefined}
        readOnly={isBroken}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        aria-invalid={refusal ? true : undefined}
        maxLength={80}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setRefusal(undefined);
        }}
        onBlur={rename}
        onKeyDown={({ key }) => {
          if (key === 'Enter') rename();
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
