import { useEffect, useState } from 'react';
import { describeAction, type ActionDescription } from '@/lib/targets/catalogue';
import type { Control } from '@/lib/targets/control';
import type { ListedAction } from '../entries';

export type Described =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  /** It has parameters of its own, of which there is no model. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'here'; readonly description: ActionDescription };

/** What the engine tells of an action, asked when it is chosen. */
export function useDescription(control: Control | undefined, { service, action }: ListedAction): Described {
  const [described, setDescribed] = useState<Described>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    const tell = (next: Described) => isGone || setDescribed(next);
    if (!control) return setDescribed({ kind: 'unknown' });
    describeAction(control, { service, action }).then(
      (description) => tell({ kind: 'here', description }),
      (problem: unknown) => {
        const isUnknown = problem instanceof Error && problem.name === 'ValidationException';
        const again = () => {
          setDescribed({ kind: 'loading' });
          setTries((before) => before + 1);
        };
        tell(isUnknown ? { kind: 'unknown' } : { kind: 'failed', again });
      },
    );
    return () => {
      isGone = true;
    };
  }, [control, service, action, tries]);
  return described;
}
