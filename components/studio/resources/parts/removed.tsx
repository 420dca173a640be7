import { Button } from '@/components/ui/button';
import { resourceTexts } from '../messages/messages';
import { useResources } from '../use-resources';

interface RemovedProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** What has just been deleted, and the way back. */
export function Removed({ name, isBusy, onUndo }: RemovedProps) {
  const texts = resourceTexts(useResources().language);
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 rounded-md bg-raised px-3 py-1.5">
      <span className="min-w-0 break-all">{texts.removed(name)}</span>
      <Button size="small" aria-busy={isBusy} onClick={onUndo}>
        {texts.reset.undo}
      </Button>
    </p>
  );
}
