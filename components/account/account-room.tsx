import { useEffect, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { account, listOwned, refreshAccount, wantAccount } from '@/lib/account/account';
import type { Language } from '@/lib/i18n/languages';
import { AccountBanner } from './banner/account-banner';
import { ConnectDialog } from './connect/connect-dialog';
import { hear } from '@/lib/sandbox/events';
import { LeaveDialog } from './owned/leave-dialog';
import { OwnedDialog } from './owned/owned-dialog';
import { PlanSheet } from './plan/plan-sheet';
import { useChoice } from './use-choice';

const lookEveryMs = 60_000;

/** All that has to do with the account. */
export function AccountRoom({ language }: { readonly language: Language }) {
  const { isWanted, hasAccount } = useChoice();
  const dialog = useStore(account, (snapshot) => snapshot.dialog);
  const question = useStore(account, (snapshot) => snapshot.question);
  const now = useMinutes();
  useEffect(() => {
    if (isWanted) void wantAccount();
  }, [isWanted]);
  useEffect(() => {
    if (!document.hidden && hasAccount) void refreshAccount();
  }, [now, hasAccount]);
  useCount();
  return (
    <>
      <AccountBanner language={language} now={now} />
      {dialog === 'connect' && <ConnectDialog language={language} />}
      {dialog === 'resources' && <OwnedDialog language={language} />}
      {dialog === 'leave' && <LeaveDialog language={language} />}
      {question && <PlanSheet question={question} language={language} />}
    </>
  );
}

/** How much there is in the account: told on the banner, and asked when it may have changed. */
function useCount(): void {
  const accountId = useStore(account, ({ status }) => status?.connection?.accountId);
  useEffect(() => {
    if (accountId === undefined) return undefined;
    // The banner does without; whoever opens the list hears what was wrong.
    const count = () => void listOwned().catch(() => undefined);
    count();
    return hear('pasos:machine-saved', count);
  }, [accountId]);
}

/** The time, looked at once a minute and whenever the page is seen again. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
