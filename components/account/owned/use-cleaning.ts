import { useCallback, useEffect, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { account, listOwned } from '@/lib/account/account';
import { accountApi, troubleIn } from '@/lib/account/account-api';
import type { Cleaned, Trouble } from '@/lib/account/contract';
import { announce } from '@/lib/sandbox/events';

/** How far it has come: first it is only said what would go. */
export type Cleaning =
  | { readonly kind: 'listing' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'sure'; readonly lab?: string; readonly would: Cleaned }
  | { readonly kind: 'removing' }
  | { readonly kind: 'done'; readonly cleaned: Cleaned };

/** What is in the account, and its removal: never without the same list as a dry run. */
export function useCleaning() {
  const resources = useStore(account, (snapshot) => snapshot.owned);
  const [cleaning, setCleaning] = useState<Cleaning>({ kind: 'listing' });
  const [trouble, setTrouble] = useState<Trouble>();
  const attempt = useCallback(async (work: () => Promise<void>) => {
    setTrouble(undefined);
    try {
      await work();
    } catch (problem) {
      setTrouble(troubleIn(problem));
      setCleaning({ kind: 'listing' });
    }
  }, []);
  const list = useCallback(() => attempt(listOwned), [attempt]);
  useEffect(() => void list(), [list]);
  const ask = (lab?: string) =>
    attempt(async () => {
      setCleaning({ kind: 'asking' });
      setCleaning({ kind: 'sure', lab, would: await accountApi.clean({ lab, dryRun: true }) });
    });
  const remove = (lab?: string) =>
    attempt(async () => {
      setCleaning({ kind: 'removing' });
      setCleaning({ kind: 'done', cleaned: await accountApi.clean({ lab, dryRun: false }) });
      await list();
      // The sandbox may still show what is gone.
      announce('pasos:account-back', {});
    });
  const back = () => setCleaning({ kind: 'listing' });
  return { resources, cleaning, trouble, list, ask, remove, back };
}
