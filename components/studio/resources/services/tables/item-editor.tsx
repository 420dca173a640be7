import { useEffect, useRef, useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { Button } from '@/components/ui/button';
import { plainItem, type Item } from '@/lib/studio/resources/tables/attribute-value';
import { itemText, readItem, type ItemForm } from '@/lib/studio/resources/tables/item-text';
import { keyLabel, sameItem } from '@/lib/studio/resources/tables/shown-table';
import { keyOf, type TableDescription } from '@/lib/studio/resources/tables/tables';
import { resourceTexts } from '../../messages/messages';
import { JsonEditor } from '../../parts/json-editor';
import { useResources } from '../../use-resources';
import { tableTexts } from './messages';

interface ItemEditorProps {
  readonly table: TableDescription;
  readonly item: Item;
  readonly isNew: boolean;
  readonly onDone: () => void;
  /** Says whether it worked. */
  readonly onSave: (item: Item) => Promise<boolean>;
  readonly onRemove: (item: Item) => void;
}

/** One item as JSON, plain or as DynamoDB has it. */
export function ItemEditor({ table, item, isNew, onDone, onSave, onRemove }: ItemEditorProps) {
  const { language } = useResources();
  const texts = tableTexts(language);
  const isPlainable = plainItem(item) !== undefined;
  const [form, setForm] = useState<ItemForm>(isPlainable ? 'plain' : 'typed');
  const [text, setText] = useState(() => itemText(item, form));
  const read = readItem(text, form);
  const key = 'item' in read ? keyOf(table, read.item) : undefined;
  const fault = 'fault' in read ? texts.faults[read.fault] : key ? undefined : texts.noKey;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => void frame.current?.scrollIntoView({ block: 'nearest' }), []);
  const save = async () => {
    if ('item' in read && key && (await onSave(read.item))) onDone();
  };
  const write = (next: ItemForm) => {
    if ('item' in read) setText(itemText(read.item, next));
    setForm(next);
  };
  const title = isNew ? texts.adding : texts.editing(keyLabel(table, item));
  return (
    <section
      ref={frame}
      aria-label={title}
      className="grid grid-cols-1 gap-2 rounded-lg border border-line bg-raised p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-semibold">{title}</h3>
        <Segments
          label={texts.form}
          options={[
            ...(isPlainable ? [{ id: 'plain' as const, text: texts.plain }] : []),
            { id: 'typed' as const, text: texts.typed },
          ]}
          active={form}
          onSelect={write}
        />
      </div>
      <JsonEditor label={texts.item} text={text} onChange={setText} onSave={() => void save()} />
      <p role="status" className={`min-h-4 text-xs ${fault ? 'text-bad' : 'text-muted'}`}>
        {fault ?? (!isNew && key && !sameItem(table, item, key) ? texts.keyChanged : '')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" look="primary" disabled={fault !== undefined} onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {resourceTexts(language).cancel}
        </Button>
        {!isNew && (
          <Button size="small" look="danger" className="ml-auto" onClick={() => onRemove(item)}>
            {texts.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
