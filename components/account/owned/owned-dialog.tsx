import { DialogFrame } from '@/components/studio/site/dialog-frame';
import { Button } from '@/components/ui/button';
import { account, closeDialog } from '@/lib/account/account';
import { useStore } from '@/components/sandbox/use-store';
import { accountDigits } from '@/lib/account/figures';
import type { Cleaned, OwnedResource } from '@/lib/account/contract';
import type { Language } from '@/lib/i18n/languages';
import { TroubleNote } from '../trouble-note';
import { ownedTexts } from './messages';
import { OwnedList } from './owned-list';
import { useCleaning, type Cleaning } from './use-cleaning';

/** What Pasos made in the account and is still there, and its removal. */
export function OwnedDialog({ language }: { readonly language: Language }) {
  const texts = ownedTexts(language);
  const { resources, cleaning, trouble, list, ask, remove, back } = useCleaning();
  const accountId = useStore(account, (snapshot) => snapshot.status?.connection?.accountId);
  const isIdle = cleaning.kind === 'listing' || cleaning.kind === 'done';
  return (
    <DialogFrame title={texts.title} onClose={closeDialog}>
      <div className="mt-1 grid gap-4">
        <p className="text-sm text-muted">
          {accountId && <span className="mr-2 font-mono text-text">{accountDigits(accountId)}</span>}
          {texts.lead}
        </p>
        {trouble && <TroubleNote trouble={trouble} language={language} />}
        <div role="status" className="text-sm empty:hidden">
          {cleaning.kind === 'asking' && <p>{texts.asking}</p>}
          {cleaning.kind === 'removing' && <p>{texts.removing}</p>}
          {cleaning.kind === 'done' && <Done cleaned={cleaning.cleaned} language={language} />}
          {isIdle && !resources && !trouble && <p>{texts.loading}</p>}
          {isIdle && resources?.length === 0 && <p>{texts.empty}</p>}
        </div>
        {cleaning.kind === 'sure' && (
          <Sure
            would={cleaning.would}
            language={language}
            onRemove={() => void remove(cleaning.lab)}
            onBack={back}
          />
        )}
        {isIdle && resources && (
          <Labs resources={notTold(resources, cleaning)} language={language} onAsk={(lab) => void ask(lab)} />
        )}
        {isIdle && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="quiet" onClick={() => void list()}>
              {texts.refresh}
            </Button>
            {resources && resources.length > 0 && (
              <Button look="danger" onClick={() => void ask()}>
                {texts.dryRunAll}
              </Button>
            )}
            <Button onClick={closeDialog}>{texts.close}</Button>
          </div>
        )}
      </div>
    </DialogFrame>
  );
}

/** What could not be removed is listed above with its cause. */
function notTold(resources: readonly OwnedResource[], cleaning: Cleaning): readonly OwnedResource[] {
  if (cleaning.kind !== 'done') return resources;
  const told = new Set(cleaning.cleaned.left.map(({ arn }) => arn));
  return resources.filter(({ arn }) => !told.has(arn));
}

interface LabsProps {
  readonly resources: readonly OwnedResource[];
  readonly language: Language;
  readonly onAsk: (lab: string) => void;
}

function Labs({ resources, language, onAsk }: LabsProps) {
  const texts = ownedTexts(language);
  const labs = [...new Set(resources.map(({ lab }) => lab))].sort();
  return labs.map((lab) => (
    <section key={lab}>
      <div className="mb-1 flex items-center gap-3">
        <h3 className="flex-1 text-sm font-semibold">{lab === 'studio' ? texts.studio : lab}</h3>
        <Button size="small" look="quiet" onClick={() => onAsk(lab)}>
          {texts.dryRun}
          <span className="sr-only"> {lab}</span>
        </Button>
      </div>
      <OwnedList resources={resources.filter((one) => one.lab === lab)} language={language} />
    </section>
  ));
}

interface SureProps {
  readonly would: Cleaned;
  readonly language: Language;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}

function Sure({ would: { removed, left }, language, onRemove, onBack }: SureProps) {
  const texts = ownedTexts(language);
  return (
    <section className="grid gap-2">
      <p className="text-sm font-medium">{texts.sure(removed.length)}</p>
      <p className="text-xs text-muted">{texts.inOrder}</p>
      <OwnedList resources={removed} language={language} isOrdered />
      {left.length > 0 && (
        <>
          <p className="text-sm font-medium">{texts.wouldStay}</p>
          <OwnedList resources={left} language={language} />
        </>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" autoFocus onClick={onBack}>
          {texts.keep}
        </Button>
        <Button look="danger" disabled={removed.length === 0} onClick={onRemove}>
          {texts.remove}
        </Button>
      </div>
    </section>
  );
}

function Done({
  cleaned: { removed, left },
  language,
}: {
  readonly cleaned: Cleaned;
  readonly language: Language;
}) {
  const texts = ownedTexts(language);
  return (
    <div className="grid gap-2">
      <p className="text-ok">✓ {texts.removed(removed.length)}</p>
      {left.length > 0 && (
        <>
          <p className="font-medium text-bad">{texts.left}</p>
          <p className="text-muted">{texts.leftHelp}</p>
          <OwnedList resources={left} language={language} />
        </>
      )}
    </div>
  );
}
