import { useCallback, useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { Button } from '@/components/ui/button';
import type { Item } from '@/lib/studio/resources/tables/attribute-value';
import { keyLabel, pickedItem, readTable, sameItem } from '@/lib/studio/resources/tables/shown-table';
import { deleteItem, emptyItem, keyOf, putItem } from '@/lib/studio/resources/tables/tables';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { ItemEditor } from './item-editor';
import { ItemsJson } from './items-json';
import { ItemsTable } from './items-table';
import { tableTexts } from './messages';
import { TableFacts } from './table-facts';
import { Removed } from '../../parts/removed';

type Editing = { readonly kind: 'new' } | { readonly kind: 'item'; readonly item: Item };

type View = 'table' | 'json';

/** A table with its items, live; one of them open to be changed. */
export default function TableView({ name, item: asked }: ResourceProps) {
  const { call, language } = useResources();
  const texts = tableTexts(language);
  const [pages, setPages] = useState(1);
  const ask = useCallback(() => readTable(call, name, { pages, asked }), [call, name, pages, asked]);
  const { answer, problem, isBusy, refusal, change } = useLive(ask);
  const [view, setView] = useState<View>('table');
  const [editing, setEditing] = useState<Editing>();
  const [removed, setRemoved] = useState<Item>();
  if (!answer) return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  const { table, items, next } = answer;
  const picked = pickedItem(answer, asked);
  const remove = async (item: Item) => {
    const key = keyOf(table, item);
    if (!key || !(await change(() => deleteItem(call, name, key)))) return;
    setRemoved(item);
    setEditing(undefined);
  };
  const restore = async (item: Item) => {
    if (await change(() => putItem(call, name, item))) setRemoved(undefined);
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      <TableFacts table={table} />
      <Toolbar count={items.length} view={view} onView={setView} onAdd={() => setEditing({ kind: 'new' })} />
      <Trouble problem={refusal ?? problem} />
      {asked !== undefined && !picked && <p className="text-warn">{texts.gone}</p>}
      {removed && (
        <Removed name={keyLabel(table, removed)} isBusy={isBusy} onUndo={() => void restore(removed)} />
      )}
      {editing && (
        <ItemEditor
          key={JSON.stringify(editing)}
          table={table}
          item={editing.kind === 'item' ? editing.item : emptyItem(table)}
          isNew={editing.kind === 'new'}
          onDone={() => setEditing(undefined)}
          onSave={(item) => change(() => putItem(call, name, item))}
          onRemove={(item) => void remove(item)}
        />
      )}
      {items.length === 0 && <p className="text-muted">{texts.none}</p>}
      {items.length > 0 && view === 'table' && (
        <ItemsTable
          table={table}
          items={items}
          picked={picked}
          isOpen={(item) => editing?.kind === 'item' && sameItem(table, editing.item, item)}
          onOpen={(item) => setEditing({ kind: 'item', item })}
        />
      )}
      {items.length > 0 && view === 'json' && <ItemsJson items={items} />}
      {next && (
        <Button size="small" className="justify-self-start" onClick={() => setPages(pages + 1)}>
          {texts.more}
        </Button>
      )}
    </div>
  );
}

interface ToolbarProps {
  readonly count: number;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onAdd: () => void;
}

function Toolbar({ count, view, onView, onAdd }: ToolbarProps) {
  const texts = tableTexts(useResources().language);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" look="primary" onClick={onAdd}>
        {texts.add}
      </Button>
      <span className="flex-1 text-xs text-muted tabular-nums">{texts.shown(count)}</span>
      <Segments
        label={texts.view}
        options={[
          { id: 'table', text: texts.asTable },
          { id: 'json', text: texts.asJson },
        ]}
        active={view}
        onSelect={onView}
      />
    </div>
  );
}
