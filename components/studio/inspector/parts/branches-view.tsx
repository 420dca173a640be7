import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { asRecord } from '@/lib/graph/json-value';
import { addItem, moveItem, removeItem } from '@/lib/studio/inspector/edits/list-items';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { freeName, innerScopes } from '@/lib/studio/inspector/edits/transition';
import { fieldPointer, valueAt } from '@/lib/studio/inspector/pointer';
import type { StateSubject } from '@/lib/studio/inspector/subject';
import { StateControl } from '../controls/state-control';
import { TextControl } from '../controls/text-control';
import { FieldFrame } from '../form/field-frame';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import { ItemCard } from './item-card';
import { StatesView } from './states-view';

/** What a Parallel runs side by side, or a Map with each item. */
export function BranchesView({ state }: { readonly state: StateSubject }) {
  const { document, edit, isBroken, language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const isParallel = state.type === 'Parallel';
  const list = fieldPointer(state.pointer, 'Branches');
  const scopes = innerScopes(document, state.pointer);
  const add = () =>
    edit((now) => {
      const name = freeName(document, texts.newStateName);
      return addItem(now, list, { StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
    });
  return (
    <FieldFrame
      name={isParallel ? 'Branches' : (scopes[0]?.split('/').pop() ?? 'ItemProcessor')}
      label={isParallel ? texts.branches : texts.processor}
      help={isParallel ? texts.branchesHelp : texts.processorHelp}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={
        scopes.length > 0 ? [] : ['Branches', 'ItemProcessor'].map((at) => fieldPointer(state.pointer, at))
      }
      isGroup
    >
      <ol className="grid grid-cols-1 gap-2">
        {scopes.map((scope, index) => (
          <ItemCard
            key={scope}
            name={isParallel ? texts.branch(index + 1) : texts.processor}
            title={String(valueAt(document, `${scope}/StartAt`) ?? '')}
            index={index}
            count={scopes.length}
            onMove={isParallel ? (to) => edit((now) => moveItem(now, list, index, to)) : undefined}
            onRemove={
              isParallel && scopes.length > 1 ? () => edit((now) => removeItem(now, list, index)) : undefined
            }
          >
            <Branch scope={scope} />
          </ItemCard>
        ))}
      </ol>
      {isParallel && (
        <Button size="small" disabled={isBroken} onClick={add} className="justify-self-start">
          + {texts.addBranch}
        </Button>
      )}
    </FieldFrame>
  );
}

function Branch({ scope }: { readonly scope: string }) {
  const { document, language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const value = asRecord(valueAt(document, scope));
  const shared = (at: string) => ({
    at,
    base: scope,
    scope,
    pointer: fieldPointer(scope, at),
    value: valueAt(value, `/${at}`),
    label: at === 'StartAt' ? texts.startAt : texts.comment,
    labelledBy: `${id}-${at}`,
    describedBy: `${id}-${at}-help`,
    isRequired: at === 'StartAt',
    write: (text: string, next: Parameters<typeof setField>[3]) => setField(text, scope, at, next),
  });
  const frame = (at: string, help: string) => ({
    name: at,
    label: at === 'StartAt' ? texts.startAt : texts.comment,
    help,
    labelId: `${id}-${at}`,
    helpId: `${id}-${at}-help`,
    pointers: [fieldPointer(scope, at)],
  });
  return (
    <>
      <FieldFrame {...frame('StartAt', texts.startAtHelp)}>
        <StateControl {...shared('StartAt')} />
      </FieldFrame>
      <FieldFrame {...frame('Comment', texts.commentHelp)}>
        <TextControl {...shared('Comment')} control={{ kind: 'text' }} />
      </FieldFrame>
      <StatesView scope={scope} />
    </>
  );
}
