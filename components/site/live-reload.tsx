'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Development only: shows what an author saves at once, and keeps what is in the sandbox. */
export function LiveReload() {
  const router = useRouter();
  useEffect(() => {
    const changes = new EventSource('/dev/changes');
    changes.onmessage = () => router.refresh();
    return () => changes.close();
  }, [router]);
  return null;
}
