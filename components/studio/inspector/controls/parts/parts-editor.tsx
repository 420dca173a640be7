import type { Json, JsonObject } from '@pasos/engine';
import { Button } from '@/components/ui/button';
import {
  freeKey,
  kindOf,
  objectOf,
  partsOf,
  type Around,
  type Part,
} from '@/lib/studio/inspector/edits/parts';
import { getMessages } from '../../messages/messages';
import { Tool } from '../../parts/item-card';
import { useInspector } from '../../use-inspector';
import { inputLook } from '../text-control';
import { useTyped } from '../use-typed';
import { PartValue } from './part-value';

interface PartsEditorProps {
  readonly name: string;
  readonly value: Json;
  readonly around: Around;
  readonly onValue: (value: Json) => void;
}

/** A value and what is in it, written without JSON. */
export function PartsEditor({ name, value, around, onValue }: PartsEditorProps) {
  const outer = { ...around, isMember: false };
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <PartValue name={name} kind={kindOf(value, outer)} value={value} around={outer} onValue={onValue} />
      <Inside name={name} value={value} around={around} onValue={onValue} />
    </div>
  );
}

function Inside({ name, value, around, onValue }: PartsEditorProps) {
  if (value === null || typeof value !== 'object') return null;
  return (
    <div className="grid grid-cols-1 gap-1.5 border-l-2 border-line pl-2">
      {Array.isArray(value) ? (
        <Items name={name} items={value} around={around} onValue={onValue} />
      ) : (
        <Members name={name} object={value} around={around} onValue={onValue} />
      )}
    </div>
  );
}

interface MembersProps extends Omit<PartsEditorProps, 'value'> {
  readonly object: JsonObject;
}

function Members({ name, object, around, onValue }: MembersProps) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language).parts;
  const parts = partsOf(object, around);
  const put = (index: number, part: Part | undefined) =>
    onValue(objectOf(parts.flatMap((one, at) => (at !== index ? [one] : part ? [part] : []))));
  return (
    <>
      {parts.map((part, index) => (
        <div key={index} className="grid grid-cols-1 gap-1 rounded-md bg-raised p-1.5">
          <div className="flex items-center gap-1">
            <MemberName name={part.name} onName={(next) => put(index, { ...part, name: next })} />
            <Tool
              sign="✕"
              name={texts.remove(part.name)}
              isOff={isBroken}
              onClick={() => put(index, undefined)}
            />
          </div>
          <PartValue
            name={part.name}
            kind={part.kind}
            value={part.value}
            around={{ ...around, isMember: true }}
            onValue={(value, kind) => put(index, { ...part, kind, value })}
          />
          <Inside
            name={part.name}
            value={part.value}
            around={around}
            onValue={(value) => put(index, { ...part, value })}
          />
        </div>
      ))}
      <Button
        size="small"
        disabled={isBroken}
        aria-label={texts.addTo(name)}
        onClick={() => onValue({ ...object, [freeKey(object, texts.newName)]: '' })}
        className="justify-self-start"
      >
        + {texts.member}
      </Button>
    </>
  );
}

function MemberName({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language).parts;
  const typed = useTyped((text) => {
    if (text.trim() !== '' && text.trim() !== name) onName(text.trim());
    return true;
  });
  return (
    <input
      value={typed.text ?? name}
      readOnly={isBroken}
      data-typing={typed.text !== undefined || undefined}
      aria-label={texts.nameOf(name)}
      autoComplete="off"
      onChange={({ currentTarget }) => typed.onText(currentTarget.value)}
      onBlur={typed.onLeave}
      onKeyDown={({ key }) => {
        if (key === 'Enter') typed.onLeave();
      }}
      className={`${inputLook} font-medium`}
    />
  );
}

interface ListItemsProps extends Omit<PartsEditorProps, 'value'> {
  readonly items: readonly Json[];
}

function Items({ name, items, around, onValue }: ListItemsProps) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language).parts;
  return (
    <>
      {items.map((item, index) => (
        <div key={index} className="flex items-start gap-1 rounded-md bg-raised p-1.5">
          <div className="min-w-0 flex-1">
            <PartsEditor
              name={`${name} ${index + 1}`}
              value={item}
              around={around}
              onValue={(value) => onValue(items.with(index, value))}
            />
          </div>
          <Tool
            sign="✕"
            name={texts.remove(`${name} ${index + 1}`)}
            isOff={isBroken}
            onClick={() => onValue(items.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        size="small"
        disabled={isBroken}
        aria-label={texts.addTo(name)}
        onClick={() => onValue([...items, ''])}
        className="justify-self-start"
      >
        + {texts.item}
      </Button>
    </>
  );
}
