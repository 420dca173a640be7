import { useId } from 'react';
import { StateIcon } from '@/components/graph/state-icon';
import { stateTypes } from '@/lib/graph/machine-graph';
import { isRefusal } from '@/lib/studio/edit/refusal';
import { changeType } from '@/lib/studio/edit/actions/change-type';
import { fieldPointer } from '@/lib/studio/inspector/pointer';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { FieldFrame } from '../form/field-frame';
import { boxLook } from '../controls/text-control';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** What the state does. Another type keeps what it knows and where the state leads. */
export function TypeView({ state }: { readonly state: StateSubject }) {
  const { studio, session, language, isBroken } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const written = String(state.value.Type ?? '');
  const choose = (chosen: string) => {
    const type = stateTypes.find((one) => one === chosen);
    const outcome = type && changeType(session.active.text, state.pointer, type);
    if (outcome && !isRefusal(outcome)) studio.apply(outcome);
  };
  return (
    <FieldFrame
      name="Type"
      label={texts.type}
      help={state.type ? texts.types[state.type] : texts.noType}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={[fieldPointer(state.pointer, 'Type')]}
    >
      <div className="flex items-center gap-2">
        <StateIcon type={state.type ?? 'Unknown'} size={20} />
        <select
          value={written}
          disabled={isBroken}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          className={boxLook}
        >
          {!state.type && <option value={written}>{written || texts.unsaid}</option>}
          {stateTypes.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
