import { useId } from 'react';
import { targetOf } from '@/lib/studio/inspector/edits/transition';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { fieldPointer } from '@/lib/studio/inspector/pointer';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { StateControl } from '../controls/state-control';
import { FieldFrame } from '../form/field-frame';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** Where it goes on: another state, a new one, or nowhere. */
export function TransitionView({ state }: { readonly state: StateSubject }) {
  const { language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const target = targetOf(state.value);
  return (
    <FieldFrame
      name={target?.kind === 'end' ? 'End' : 'Next'}
      label={texts.next}
      help={texts.nextHelp}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={['Next', 'End'].map((at) => fieldPointer(state.pointer, at))}
    >
      <StateControl
        pointer={fieldPointer(state.pointer, 'Next')}
        value={target?.kind === 'state' ? target.name : undefined}
        isEnd={target?.kind === 'end'}
        mayEnd
        base={state.pointer}
        at="Next"
        scope={state.scope}
        label={texts.next}
        labelledBy={`${id}-label`}
        describedBy={`${id}-help`}
        isRequired
        write={(text, next) => setField(text, state.pointer, 'Next', next)}
      />
    </FieldFrame>
  );
}
