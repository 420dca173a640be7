'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/lib/i18n/use-language';

const texts = {
  es: {
    missing: 'Ese lugar no está en esta página: quizá cambió de nombre. Lo demás sigue aquí.',
    close: 'Cerrar',
  },
  en: {
    missing: 'That place is not on this page: it may have another name by now. All else is here.',
    close: 'Close',
  },
};

/** Marks the place that the address names once somebody comes to it, and says so where there is none. */
export function Arrival() {
  const path = usePathname();
  const words = texts[useLanguage()];
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const arrive = () => setMissing(!isThere(window.location.hash));
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [path]);
  return (
    <div role="status" className="arrival print:hidden">
      {isMissing && (
        <p>
          {words.missing}
          <button type="button" aria-label={words.close} onClick={() => setMissing(false)}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}

const mark = 'data-arrived';

/** Whether the page has what the hash names. What the sandbox and the studio open is for them to find. */
function isThere(hash: string): boolean {
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  const id = readable(hash.slice(1));
  const place = document.getElementById(id);
  place?.setAttribute(mark, '');
  if (id === '' || place) return true;
  const isForSandbox =
    document.querySelector('.split') !== null || /\/studio$/.test(window.location.pathname);
  return id.includes('=') && (isForSandbox || !id.startsWith('state='));
}

function readable(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
