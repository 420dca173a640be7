import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { getMessages } from '../messages/messages';
import { useStore } from '../use-store';

const shortMs = 6_000;
const undoMs = 20_000;

/** What just happened, with a way back where there is one. */
export function NoticeToast({ session, language }: { session: SandboxSession; language: Language }) {
  const texts = getMessages(language);
  const notice = useStore(session.store, (snapshot) => snapshot.notice);
  const undo = notice && 'undo' in notice ? notice.undo : undefined;
  const isTrouble = notice?.kind === 'invalid' || notice?.kind === 'cannot-format';

  useEffect(() => {
    if (!notice || isTrouble) return undefined;
    const timer = setTimeout(() => session.dismissNotice(), undo ? undoMs : shortMs);
    return () => clearTimeout(timer);
  }, [session, notice, undo, isTrouble]);

  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-3 bottom-3 z-20 flex justify-center @3xl:justify-start @3xl:pl-10"
    >
      {notice && (
        <div
          className={`pointer-events-auto flex max-w-full items-center @3xl:max-w-[28rem] gap-3 rounded-lg border bg-surface py-2 pr-2 pl-3.5 text-sm shadow-lg ${
            isTrouble ? 'border-bad' : 'border-line'
          }`}
        >
          <span className={isTrouble ? 'text-bad' : ''}>{texts.notices[notice.kind]}</span>
          {undo && (
            <Button size="small" onClick={undo}>
              {texts.undo}
            </Button>
          )}
          <Button size="small" look="quiet" aria-label={texts.close} onClick={() => session.dismissNotice()}>
            ✕
          </Button>
        </div>
      )}
    </div>
  );
}
