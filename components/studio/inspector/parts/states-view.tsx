import { StateIcon } from '@/components/graph/state-icon';
import { asRecord } from '@/lib/graph/json-value';
import { stateTypes } from '@/lib/graph/machine-graph';
import { valueAt } from '@/lib/studio/inspector/pointer';
import { stateNames, statePointer } from '@/lib/studio/inspector/subject';
import { isAt } from '@/lib/studio/inspector/scope/problems';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** The states of a scope, each a way to its own form. */
export function StatesView({ scope = '' }: { readonly scope?: string }) {
  const { document, studio, language, problems } = useInspector();
  const texts = getMessages(language);
  const names = stateNames(document, scope);
  if (names.length === 0) return <p className="text-sm text-muted">{texts.noStates}</p>;
  return (
    <ul aria-label={texts.states} className="grid">
      {names.map((name) => {
        const pointer = statePointer(scope, name);
        const { Type } = asRecord(valueAt(document, pointer));
        const count = problems.filter((problem) => isAt(problem.pointer, pointer)).length;
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => studio.selectState(pointer)}
              className="flex min-h-8 w-full items-center gap-2 rounded-md px-1.5 text-left text-sm outline-accent hover:bg-raised focus-visible:outline-2"
            >
              <StateIcon type={stateTypes.find((type) => type === Type) ?? 'Unknown'} size={16} />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {count > 0 && <span className="text-xs text-bad">{texts.problems(count)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
