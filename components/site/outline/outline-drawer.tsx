'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/use-messages';
import { CloseIcon, MenuIcon } from '@/components/site/icons';

const OutlineTree = dynamic(() => import('./outline-tree').then((module) => module.OutlineTree), {
  ssr: false,
});

/** The outline behind a button, for phones and for lab pages, where it has no column of its own; `children` below it. */
export function OutlineDrawer({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const path = usePathname();
  const { site } = useMessages();
  useEffect(() => dialog.current?.close(), [path]);
  return (
    <>
      <button
        type="button"
        className="icon-button outline-opener"
        aria-label={site.openMenu}
        aria-haspopup="dialog"
        onClick={() => {
          setWasOpened(true);
          dialog.current?.showModal();
        }}
      >
        <MenuIcon />
      </button>
      <dialog
        ref={dialog}
        aria-label={site.outline}
        className="outline-drawer"
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
      >
        <div className="min-h-full p-4 pb-12">
          <div className="mb-4 flex items-center justify-between">
            <p className="text-lg font-bold tracking-tight">{site.menu}</p>
            <button
              type="button"
              className="icon-button"
              aria-label={site.closeMenu}
              onClick={() => dialog.current?.close()}
            >
              <CloseIcon />
            </button>
          </div>
          {wasOpened && <OutlineTree />}
          {children}
        </div>
      </dialog>
    </>
  );
}
