'use client';

import { useEffect, useState } from 'react';
import { useLanguage } from '@/lib/i18n/use-language';

const texts = {
  es: { link: 'Copiar enlace a este apartado', copied: 'Enlace copiado' },
  en: { link: 'Copy link to this section', copied: 'Link copied' },
};

/** A link to the section it stands in: it leads there, and puts the whole address into the clipboard. */
export function HeadingLink({ id }: { readonly id: string }) {
  const { link, copied } = texts[useLanguage()];
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCopied(false), 1800);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <>
      <a
        className="heading-anchor"
        href={`#${id}`}
        aria-label={link}
        title={link}
        onClick={({ currentTarget }) => {
          // Where the browser allows none, the address bar has it.
          navigator.clipboard?.writeText(currentTarget.href).then(
            () => setCopied(true),
            () => undefined,
          );
        }}
      >
        #
      </a>
      <span role="status" className="heading-said">
        {isCopied && copied}
      </span>
    </>
  );
}
