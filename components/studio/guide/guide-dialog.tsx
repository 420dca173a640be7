import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface GuideDialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal over the studio; Escape or a click beside it closes it, and the focus goes back where it was. */
export function GuideDialog({ label, onClose, children }: GuideDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it is taken away: the focus goes back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      // Told late: by then it may have been opened again.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[10vh] mb-auto max-h-[80vh] w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-xl border border-line bg-surface p-0 text-text shadow-2xl backdrop:bg-black/40"
    >
      {children}
    </dialog>
  );
}
