import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { asArray, asRecord, own } from '@/lib/graph/json-value';
import { addItem, moveItem, removeItem } from '@/lib/studio/inspector/edits/list-items';
import type { List } from '@/lib/studio/inspector/fields/form';
import { fieldPointer } from '@/lib/studio/inspector/pointer';
import { stateNames } from '@/lib/studio/inspector/subject';
import { formTexts } from '@/lib/studio/inspector/texts/form-texts';
import { getMessages } from '../messages/messages';
import { ItemCard } from '../parts/item-card';
import { useInspector } from '../use-inspector';
import { FieldFrame } from './field-frame';
import { FormItems, type ItemsProps } from './form-items';
import { scopeOf } from './scope-of';

type ListProps = Omit<ItemsProps, 'items'> & { readonly list: List };

/** Retriers or catchers: the first that matches wins, so their order can be changed. */
export function ListView({ list, base, value }: ListProps) {
  const { language, edit, isBroken, document, subject } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const [label, help] = formTexts(language).fields[list.text];
  const pointer = fieldPointer(base, list.at);
  const items = asArray(own(value, list.at));
  const add = () => {
    const [first] = stateNames(document, scopeOf(subject)).filter((name) => !isSame(subject, name));
    const fresh = list.item === 'catcher' ? { ...asRecord(list.fresh), Next: first ?? '' } : list.fresh;
    edit((now) => addItem(now, pointer, fresh as never));
  };
  return (
    <FieldFrame
      name={list.at}
      label={label}
      help={help}
      labelId={`${id}-label`}
      helpId={`${id}-help`}
      pointers={items.length === 0 ? [pointer] : []}
      isGroup
    >
      {items.length > 0 && (
        <ol className="grid grid-cols-1 gap-2">
          {items.map((item, index) => (
            <ItemCard
              key={index}
              title={
                asArray(own(asRecord(item), 'ErrorEquals'))
                  .map(String)
                  .join(', ') || texts.noErrors
              }
              name={texts.listItem[list.item](index + 1)}
              index={index}
              count={items.length}
              onMove={(to) => edit((now) => moveItem(now, pointer, index, to))}
              onRemove={() => edit((now) => removeItem(now, pointer, index))}
            >
              <FormItems items={list.items} base={`${pointer}/${index}`} value={asRecord(item)} />
            </ItemCard>
          ))}
        </ol>
      )}
      <Button size="small" disabled={isBroken} onClick={add} className="justify-self-start">
        + {texts.add[list.item]}
      </Button>
    </FieldFrame>
  );
}

function isSame(subject: ReturnType<typeof useInspector>['subject'], name: string): boolean {
  return subject.kind === 'state' && subject.name === name;
}
