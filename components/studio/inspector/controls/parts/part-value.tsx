import type { Json } from '@pasos/engine';
import {
  asKind,
  kindsFor,
  readPart,
  textOf,
  type Around,
  type PartKind,
} from '@/lib/studio/inspector/edits/parts';
import { getMessages } from '../../messages/messages';
import { useInspector } from '../../use-inspector';
import { boxLook, inputLook } from '../text-control';
import { useTyped } from '../use-typed';

interface PartValueProps {
  readonly name: string;
  readonly kind: PartKind;
  readonly value: Json;
  readonly around: Around;
  readonly onValue: (value: Json, kind: PartKind) => void;
}

/** What a value is and, where it is no object and no list, the value. */
export function PartValue({ name, kind, value, around, onValue }: PartValueProps) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language).parts;
  return (
    <div className="flex min-w-0 flex-1 flex-wrap gap-1">
      <select
        value={kind}
        disabled={isBroken}
        aria-label={texts.kindOf(name)}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value as PartKind;
          onValue(asKind(value, next), next);
        }}
        className={`${boxLook} max-w-36`}
      >
        {kindsFor(around).map((one) => (
          <option key={one} value={one}>
            {texts.kinds[one]}
          </option>
        ))}
      </select>
      {kind === 'boolean' && (
        <select
          value={String(value)}
          disabled={isBroken}
          aria-label={texts.valueOf(name)}
          onChange={({ currentTarget }) => onValue(currentTarget.value === 'true', kind)}
          className={`${boxLook} flex-1 basis-24`}
        >
          <option>true</option>
          <option>false</option>
        </select>
      )}
      {(kind === 'text' || kind === 'number' || kind === 'path' || kind === 'expression') && (
        <PartInput key={kind} name={name} kind={kind} value={value} around={around} onValue={onValue} />
      )}
    </div>
  );
}

/** Written when it is left. */
function PartInput({ name, kind, value, onValue }: PartValueProps) {
  const { isBroken, language } = useInspector();
  const texts = getMessages(language);
  const typed = useTyped((text) => {
    const next = readPart(kind, text);
    if (next !== undefined && next !== value) onValue(next, kind);
    return next !== undefined;
  });
  const isWrong = typed.text !== undefined && readPart(kind, typed.text) === undefined;
  return (
    <input
      value={typed.text ?? textOf(value)}
      readOnly={isBroken}
      data-typing={typed.text !== undefined || undefined}
      aria-label={texts.parts.valueOf(name)}
      aria-invalid={isWrong || undefined}
      title={isWrong ? texts.trouble.notNumber : undefined}
      autoComplete="off"
      onChange={({ currentTarget }) => typed.onText(currentTarget.value)}
      onBlur={typed.onLeave}
      onKeyDown={({ key }) => {
        if (key === 'Enter') typed.onLeave();
      }}
      className={`${inputLook} flex-1 basis-24 ${kind === 'path' || kind === 'expression' ? 'font-mono text-[13px]' : ''}`}
    />
  );
}
