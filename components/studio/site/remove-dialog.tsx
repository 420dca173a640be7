import { useState } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';
import { deleteMachine } from '@/lib/studio/account/machines';
import type { BegunMachines } from '@/lib/studio/account/unsaved';
import type { Target } from '@/lib/targets/target';
import { DialogFrame } from './dialog-frame';
import type { ListedMachine } from './machine-list';
import { getMessages } from './messages';

interface RemoveDialogProps {
  readonly machine: ListedMachine;
  readonly target: Target;
  readonly begun: BegunMachines;
  readonly language: Language;
  readonly onClose: () => void;
}

export function RemoveDialog({ machine, target, begun, language, onClose }: RemoveDialogProps) {
  const texts = getMessages(language);
  const [problem, setProblem] = useState<CallProblem>();
  const { name, arn } = machine;
  const remove = async () => {
    try {
      if (arn) await deleteMachine(target.client, arn);
      begun.remove(name);
      onClose();
    } catch (trouble) {
      setProblem(explainError(trouble));
    }
  };
  return (
    <DialogFrame title={texts.removeTitle(name)} onClose={onClose}>
      <p className="mt-3 text-sm">{arn ? texts.removeText : texts.removeBegun}</p>
      {problem && <Refusal problem={problem} language={language} />}
      <div className="mt-5 flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button look="danger" onClick={() => void remove()}>
          {texts.remove}
        </Button>
      </div>
    </DialogFrame>
  );
}
