import { useStore } from '@/components/sandbox/use-store';
import { marksOf } from '@/lib/studio/trials/faults/fault-plan';
import type { Faults } from '@/lib/studio/trials/faults/faults';
import type { TaskState } from '@/lib/studio/trials/faults/task-states';
import type { FaultTexts } from './messages';

interface TaskListProps {
  readonly tasks: readonly TaskState[];
  readonly faults: Faults;
  readonly selected: string | undefined;
  readonly texts: FaultTexts;
  readonly onPick: (name: string) => void;
}

/** All Tasks of the machine, with what is set for them. */
export function TaskList({ tasks, faults, selected, texts, onPick }: TaskListProps) {
  const plan = useStore(faults.store, (snapshot) => snapshot.plan);
  const marks = marksOf(plan);
  return (
    <ul aria-label={texts.tasks} className="grid gap-1">
      {tasks.map(({ name, resource }) => {
        const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
        return (
          <li key={name}>
            <button
              type="button"
              aria-pressed={name === selected}
              onClick={() => onPick(name)}
              className={`flex min-h-9 w-full items-center gap-2 rounded-md border px-2.5 text-left outline-accent focus-visible:outline-2 ${
                name === selected ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised'
              }`}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-xs text-muted">{shortResource(resource)}</span>
              </span>
              {mark && (
                <span
                  className={`rounded-full px-2 py-0.5 text-xs font-semibold ${
                    mark === 'faulty' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'
                  }`}
                >
                  {texts.marks[mark]}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function shortResource(resource: string): string {
  return resource.replace(/^arn:[^:]+:(?:states:[^:]*:[^:]*:)?/, '');
}
