'use client';

import dynamic from 'next/dynamic';
import type { Language } from '@/lib/i18n/languages';
import { useChoice } from './use-choice';

// Most visits never leave the local engine.
const AccountRoom = dynamic(() => import('./account-room').then((module) => module.AccountRoom), {
  ssr: false,
});

/** The student's own account on every page, once it is wanted: its banner and its dialogs. */
export function AccountLayer({ language }: { readonly language: Language }) {
  const { hasAccount, isWanted } = useChoice();
  return (hasAccount || isWanted) && <AccountRoom language={language} />;
}
