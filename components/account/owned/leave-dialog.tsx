import { useStore } from '@/components/sandbox/use-store';
import { DialogFrame } from '@/components/studio/site/dialog-frame';
import { Button } from '@/components/ui/button';
import { account, closeDialog, disconnectAccount } from '@/lib/account/account';
import type { Language } from '@/lib/i18n/languages';
import { ownedTexts } from './messages';
import { OwnedList } from './owned-list';

/** What would stay in the account without anybody to look after it. */
export function LeaveDialog({ language }: { readonly language: Language }) {
  const texts = ownedTexts(language).leave;
  const owned = useStore(account, (snapshot) => snapshot.owned) ?? [];
  return (
    <DialogFrame title={texts.title} onClose={closeDialog}>
      <div className="mt-2 grid gap-4">
        <p className="text-sm">{texts.lead(owned.length)}</p>
        <OwnedList resources={owned} language={language} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={closeDialog}>
            {texts.stay}
          </Button>
          <Button onClick={() => void disconnectAccount()}>{texts.leave}</Button>
          <Button look="primary" data-focus="" onClick={() => account.set({ dialog: 'resources' })}>
            {texts.clean}
          </Button>
        </div>
      </div>
    </DialogFrame>
  );
}
