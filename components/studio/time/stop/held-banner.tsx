import { lazy, Suspense } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import type { PanelProps } from '../../panels';
import { ProblemLine } from '../problem-line';

const HeldFrame = lazy(() => import('./held-frame'));

/** What a live run is stopped at, and the ways on from there. */
export function HeldBanner({ executionArn, ...props }: PanelProps & { readonly executionArn: string }) {
  const held = useStore(debuggerOf(props.session).store, (snapshot) => snapshot.pause?.held);
  return (
    <>
      <ProblemLine {...props} />
      <Suspense>
        {held?.map((frame, index) => (
          <HeldFrame
            key={`${frame.frame} ${frame.state} ${frame.input.length}`}
            held={frame}
            isFirst={index === 0}
            executionArn={executionArn}
            {...props}
          />
        ))}
      </Suspense>
    </>
  );
}
