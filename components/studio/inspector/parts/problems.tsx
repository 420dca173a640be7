import type { PlacedProblem } from '@/lib/studio/inspector/scope/problems';
import { teach } from '@/lib/sandbox/language-service';
import { useInspector } from '../use-inspector';

/** What is wrong, and what to do about it. */
export function Problems({ found }: { readonly found: readonly PlacedProblem[] }) {
  const { language } = useInspector();
  if (found.length === 0) return null;
  return (
    <ul className="grid grid-cols-1 gap-1">
      {found.map(({ diagnostic }, index) => {
        const { what, fix } = teach(diagnostic, language);
        const isError = diagnostic.severity === 'ERROR';
        return (
          <li
            key={index}
            title={diagnostic.message}
            className={`flex gap-1.5 rounded-md px-2 py-1 text-xs ${isError ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
          >
            <span aria-hidden="true">{isError ? '✕' : '!'}</span>
            <span className="min-w-0">
              {what} <span className="text-text">{fix}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
