import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';

/** The text is no JSON: what is shown is old, and where the error is. */
export function BrokenText() {
  const { session, language, document, text } = useInspector();
  const texts = getMessages(language);
  const offset = useStore(
    session.diagnosis.store,
    ({ diagnostics }) => diagnostics.find(({ range }) => range)?.range?.start.offset,
  );
  return (
    <div
      role="status"
      className="grid justify-items-start gap-2 border-b border-line bg-warn-soft p-3 text-sm text-warn"
    >
      {document === undefined ? texts.nothingYet : texts.broken}
      <Button size="small" onClick={() => session.view.goToOffset(Math.min(offset ?? 0, text.length))}>
        {texts.goToError}
      </Button>
    </div>
  );
}
