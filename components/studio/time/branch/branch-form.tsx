import { useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import type { PanelProps } from '../../panels';
import { getMessages } from '../messages';
import { PayloadField, usePayload } from '../payload-field';

interface BranchFormProps extends PanelProps {
  readonly executionArn: string;
  /** The visit it begins with once more. */
  readonly from: { readonly state: string; readonly eventId: number; readonly input: string };
  readonly onClose: () => void;
}

/** Another run from a past moment on: with other data, or with the definition as it is now. */
export default function BranchForm({ session, language, executionArn, from, onClose }: BranchFormProps) {
  const texts = getMessages(language);
  const debug = debuggerOf(session);
  const isBusy = useStore(debug.store, (snapshot) => snapshot.isBusy);
  const ran = useStore(session.runs.store, ({ selected }) => selected?.definition);
  const draft = useStore(session.diagnosis.store, (snapshot) => snapshot.text);
  const isOther = ran !== undefined && !sameJson(ran, draft);
  const [usesDraft, setUsesDraft] = useState(false);
  const payload = usePayload(`${executionArn} #${from.eventId}`, from.input);
  const start = async () => {
    const isOpen = await debug.branch({
      executionArn,
      eventId: from.eventId,
      ...(payload.isChanged && { input: payload.text }),
      ...(isOther && usesDraft && { definition: draft }),
    });
    if (isOpen) onClose();
  };
  return (
    <form
      className="grid gap-2 rounded-md border border-line bg-surface p-2"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <p className="text-sm font-semibold">{texts.branch.title(from.state)}</p>
      <p className="text-xs text-muted">{texts.stop.branchNote}</p>
      <PayloadField label={texts.branch.input} payload={payload} original={from.input} language={language} />
      {isOther && (
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input type="checkbox" checked={usesDraft} onChange={() => setUsesDraft(!usesDraft)} />
          {texts.branch.useDraft}
        </label>
      )}
      <span className="flex gap-2">
        <Button type="submit" size="small" look="primary" disabled={isBusy || payload.problem !== undefined}>
          {texts.branch.start}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {texts.branch.cancel}
        </Button>
      </span>
    </form>
  );
}

function sameJson(left: string, right: string): boolean {
  try {
    return JSON.stringify(JSON.parse(left)) === JSON.stringify(JSON.parse(right));
  } catch {
    return left === right;
  }
}
