import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import { getMessages } from '../messages';
import { momentHash, nameInLink } from '@/lib/studio/moments/moment-link';

interface CopyLinkProps {
  readonly run: SelectedRun;
  readonly eventId: number | undefined;
  readonly language: Language;
}

const shownMs = 2_000;

/** The address of a moment, to be pasted to somebody. */
export function CopyLink({ run, eventId, language }: CopyLinkProps) {
  const texts = getMessages(language);
  const [copied, setCopied] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setCopied(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const url = new URL(window.location.href);
    url.hash = momentHash({ run: nameInLink(run.arn), event: eventId });
    await navigator.clipboard.writeText(url.href);
    setCopied(eventId);
  };
  return (
    <Button size="small" look="quiet" onClick={() => void copy()}>
      <span role="status">{copied !== undefined && copied === eventId ? texts.copied : texts.copyLink}</span>
    </Button>
  );
}
