'use client';

import { useEffect, useRef } from 'react';
import { progressStore, useProgressOf } from '@/lib/progress/client';

interface PageVisitProps {
  readonly path: string;
  readonly readable: boolean;
  /** Looked up in passing, as a cheat sheet in the middle of a lab: where the student was stays the place to go on. */
  readonly isAside?: boolean;
}

/** Remembers the page as the last one opened and, for lessons, as read once its end has been on the screen. */
export function PageVisit({ path, readable, isAside = false }: PageVisitProps) {
  const end = useRef<HTMLSpanElement>(null);
  const ready = useProgressOf((known) => known.ready);
  const read = useProgressOf(({ progress }) => progress.lessons[path] !== undefined);
  useEffect(() => {
    // At once: who leaves before the server has told what it knows was here all the same.
    if (!isAside) progressStore.recordLast(path);
  }, [path, isAside]);
  useEffect(() => {
    if (!ready || read || !readable || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) progressStore.recordLesson(path);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [ready, read, readable, path]);
  return <span ref={end} aria-hidden="true" className="block h-px" />;
}
