import type { Language } from '@/lib/i18n/languages';
import { Button } from '@/components/ui/button';
import { GuideDialog } from './guide-dialog';
import { keys } from './keys';
import { getMessages, type GuideTexts } from './messages';

interface KeysDialogProps {
  readonly language: Language;
  readonly onClose: () => void;
}

type Group = keyof GuideTexts['keys']['groups'];

/** Every key, by the place where it works. */
export default function KeysDialog({ language, onClose }: KeysDialogProps) {
  const texts = getMessages(language);
  return (
    <GuideDialog label={texts.help} onClose={onClose}>
      <div className="max-h-[80vh] overflow-y-auto p-5">
        <div className="flex items-center justify-between">
          <h2 className="text-lg font-semibold">{texts.help}</h2>
          <Button size="small" look="quiet" onClick={onClose}>
            {texts.close}
          </Button>
        </div>
        <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {(Object.keys(keys) as Group[]).map((group) => (
            <section key={group}>
              <h3 className="mb-1 text-sm font-semibold">{texts.keys.groups[group]}</h3>
              <dl className="grid gap-1 text-sm">
                {keys[group].map(([what, ...pressed]) => (
                  <div key={what} className="flex items-baseline justify-between gap-3">
                    <dt className="text-muted">{texts.keys[what]}</dt>
                    <dd className="flex shrink-0 gap-1">
                      {pressed.map((key) => (
                        <kbd
                          key={key}
                          className="rounded border border-line bg-raised px-1.5 font-sans text-xs"
                        >
                          {key}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </GuideDialog>
  );
}
