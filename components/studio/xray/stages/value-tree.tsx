import { useState } from 'react';
import type { Json } from '@pasos/engine/inspection';
import type { Language } from '@/lib/i18n/languages';
import { pathText, samePath, type KeyPath } from '@/lib/studio/lineage/stages/key-path';
import type { KeyChange } from '@/lib/studio/lineage/stages/stage';
import { xrayTexts } from '../messages';

interface TreeProps {
  readonly value: Json;
  readonly changes: readonly KeyChange[];
  readonly language: Language;
  /** Asks where a key comes from. */
  readonly onTrace?: (path: KeyPath) => void;
}

/** So many members are shown before the rest is asked for. */
const SHOWN = 12;
const OPEN_DEPTH = 3;

/** A JSON value, key by key: what changed is marked, and every key can be asked where it comes from. */
export function ValueTree(props: TreeProps) {
  const { value } = props;
  if (value === null || typeof value !== 'object')
    return (
      <p className="rounded-md border border-line bg-page px-2 py-1.5 font-mono text-xs break-words">
        <Leaf value={value} language={props.language} />
      </p>
    );
  return (
    <div className="max-h-80 overflow-auto rounded-md border border-line bg-page py-1 font-mono text-xs leading-6">
      <Members {...props} value={value} path={[]} />
    </div>
  );
}

type Branch = Exclude<Json, string | number | boolean | null>;

function Members({ path, ...props }: Omit<TreeProps, 'value'> & { value: Branch; path: KeyPath }) {
  const texts = xrayTexts(props.language);
  const [isWhole, setWhole] = useState(false);
  const { value } = props;
  const members: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  if (members.length === 0) return <p className="px-2 text-muted">{Array.isArray(value) ? '[ ]' : '{ }'}</p>;
  const shown = isWhole ? members : members.slice(0, SHOWN);
  return (
    <ul className={path.length === 0 ? '' : 'ml-3 border-l border-line'}>
      {shown.map(([key, inner]) => (
        <Member key={key} {...props} name={key} value={inner} path={[...path, key]} />
      ))}
      {shown.length < members.length && (
        <li>
          <button
            type="button"
            onClick={() => setWhole(true)}
            className="mx-2 rounded px-1 text-accent underline outline-accent focus-visible:outline-2"
          >
            {texts.more(members.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

function Member({ name, path, value, ...props }: TreeProps & { name: string | number; path: KeyPath }) {
  const { changes, language, onTrace } = props;
  const texts = xrayTexts(language);
  const change = changes.find((one) => samePath(one.path, path));
  const isBranch = value !== null && typeof value === 'object';
  const isFull = isBranch && Object.keys(value).length > 0;
  const [isOpen, setOpen] = useState(path.length < OPEN_DEPTH);
  const text = pathText(path);
  return (
    <li>
      <div className={`flex items-start gap-1 px-1 ${change ? looks[change.kind] : ''}`}>
        {isFull ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={texts.open(text)}
            onClick={() => setOpen(!isOpen)}
            className="size-6 shrink-0 rounded text-muted outline-accent focus-visible:outline-2"
          >
            {isOpen ? '▾' : '▸'}
          </button>
        ) : (
          <span className="w-6 shrink-0" />
        )}
        {onTrace ? (
          <button
            type="button"
            aria-label={texts.trace(text)}
            title={texts.trace(text)}
            onClick={() => onTrace(path)}
            className="min-h-6 shrink-0 rounded px-0.5 text-left text-accent underline decoration-dotted underline-offset-4 outline-accent hover:decoration-solid focus-visible:outline-2"
          >
            {name}
          </button>
        ) : (
          <span className="shrink-0">{name}</span>
        )}
        <span className="min-w-0 flex-1 break-words">
          {isFull ? (
            !isOpen && <span className="text-muted">{Array.isArray(value) ? '[…]' : '{…}'}</span>
          ) : (
            <Leaf value={value} language={language} />
          )}
        </span>
        {change && <ChangeMark change={change} language={language} />}
      </div>
      {isFull && isOpen && <Members {...props} value={value as Branch} path={path} />}
    </li>
  );
}

const looks: Readonly<Record<KeyChange['kind'], string>> = {
  added: 'bg-ok-soft',
  moved: 'bg-run-soft',
  replaced: 'bg-warn-soft',
  removed: 'bg-bad-soft',
};

const signs: Readonly<Record<KeyChange['kind'], string>> = {
  added: '+',
  moved: '→',
  replaced: '±',
  removed: '−',
};

/** A sign and a word beside the colour. */
export function ChangeMark({ change, language }: { change: KeyChange; language: Language }) {
  const texts = xrayTexts(language);
  return (
    <span className="shrink-0 font-sans text-[0.7rem] whitespace-nowrap text-text">
      <span aria-hidden="true" className="font-mono font-bold">
        {signs[change.kind]}{' '}
      </span>
      {texts.changes[change.kind]}
      {change.kind === 'moved' && ` (${texts.movedFrom(pathText(change.from))})`}
    </span>
  );
}

function Leaf({ value, language }: { value: Json; language: Language }) {
  const text = JSON.stringify(value);
  const look = typeof value === 'string' ? 'text-text' : 'text-run';
  if (text === '""') return <span className="text-muted">{`"" (${xrayTexts(language).empty})`}</span>;
  return <span className={look}>{text.length > 600 ? `${text.slice(0, 600)}…` : text}</span>;
}
