import { useState } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import type { Language } from '@/lib/i18n/languages';

export function CopyButton({ text, label, language }: { text: string; label: string; language: Language }) {
  const texts = getMessages(language);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button
      type="button"
      aria-label={`${texts.copy}: ${label}`}
      onClick={() => void copy()}
      className="min-h-6 rounded px-1.5 font-normal outline-accent hover:bg-raised hover:text-text focus-visible:outline-2"
    >
      {isCopied ? texts.copied : texts.copy}
    </button>
  );
}
