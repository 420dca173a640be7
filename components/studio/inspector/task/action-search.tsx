import type { ServiceAction } from '@pasos/engine/browser';
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { searchActions } from '@/lib/studio/inspector/services/search-actions';
import { inputLook } from '../controls/text-control';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

interface ActionSearchProps {
  readonly actions: readonly ServiceAction[];
  readonly onChoose: (action: ServiceAction) => void;
  readonly onClose: () => void;
}

/** All actions of all services by words: arrows choose, Enter takes, Escape leaves. */
export function ActionSearch({ actions, onChoose, onClose }: ActionSearchProps) {
  const { language } = useInspector();
  const texts = getMessages(language);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const looked = useDeferredValue(typed);
  const found = useMemo(() => searchActions(actions, looked), [actions, looked]);
  const active = Math.min(at, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, active + step)));
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="rounded-lg border border-line p-2">
      <input
        // Opened to be typed into.
        ref={(input) => input?.focus()}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-label={texts.searchActions}
        placeholder={texts.searchActions}
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className={inputLook}
      />
      <FoundActions id={id} found={found} active={active} onChoose={onChoose} />
      {found.length === 0 && (
        <p role="status" className="px-2 py-1 text-sm text-muted">
          {actions.length === 0 ? texts.loadingActions : texts.noActions}
        </p>
      )}
    </div>
  );
}

interface FoundActionsProps extends Pick<ActionSearchProps, 'onChoose'> {
  readonly id: string;
  readonly found: readonly ServiceAction[];
  readonly active: number;
}

function FoundActions({ id, found, active, onChoose }: FoundActionsProps) {
  const texts = getMessages(useInspector().language);
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={texts.actions} className="mt-1 max-h-64 overflow-y-auto">
      {found.map((action, index) => (
        <li
          key={`${action.isSdk} ${action.service} ${action.action}`}
          id={`${id}-${index}`}
          ref={(item) => {
            if (index === active) item?.scrollIntoView({ block: 'nearest' });
          }}
          role="option"
          aria-selected={index === active}
          onClick={() => onChoose(action)}
          className={`flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 text-sm ${
            index === active ? 'bg-accent-soft' : 'hover:bg-raised'
          }`}
        >
          <span className="min-w-0 flex-1 truncate">
            <span className="text-muted">{action.service}</span> {action.action}
          </span>
          <span className="shrink-0 text-xs text-muted">
            {texts.integration[action.isSdk ? 'sdk' : 'optimized']}
          </span>
        </li>
      ))}
    </ul>
  );
}
