import { useEffect, useState } from 'react';
import { useChoice } from '@/components/account/use-choice';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { needsServer } from '@/lib/labs/definition/needs-server';
import { doubt } from '@/lib/site/offline/page/reach';
import { useSilence } from '@/lib/site/offline/page/use-reach';
import { hear } from '@/lib/sandbox/events';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { chooseEngine } from '@/lib/targets/choice';
import { getMessages } from '../messages/messages';
import { Banner } from './banner';
import { withoutServerTexts } from './without-server-texts';

interface WithoutServerProps {
  readonly session: SandboxSession;
  readonly language: Language;
}

/** The server with its engine does not answer: how to go on, and how to come back. */
export default function WithoutServer({ session, language }: WithoutServerProps) {
  const { engine } = useChoice();
  return engine === 'browser' ? (
    <InBrowser language={language} />
  ) : (
    <Lost session={session} language={language} />
  );
}

function InBrowser({ language }: Pick<WithoutServerProps, 'language'>) {
  const texts = withoutServerTexts[language];
  const isSilent = useSilence();
  const isKept = useKept();
  if (isSilent)
    return (
      <Banner look="info">
        {texts.here} {isKept !== undefined && (isKept ? texts.kept : texts.notKept)}{' '}
        <span className="text-muted">{texts.noFunctions}</span>
      </Banner>
    );
  const back = (
    <Button size="small" onClick={() => chooseEngine('server')}>
      {texts.goBack}
    </Button>
  );
  return (
    <Banner look="info" actions={back}>
      {texts.back}
    </Banner>
  );
}

/** Asked anew after each save: a browser may run out of room. */
function useKept(): boolean | undefined {
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    const look = () =>
      void import('@/lib/targets/browser/browser-target')
        .then((browser) => browser.isKept())
        .then(setKept, () => setKept(false));
    look();
    return hear('pasos:machine-saved', look);
  }, []);
  return isKept;
}

/** It was there when the sandbox opened. */
function Lost({ session, language }: WithoutServerProps) {
  const texts = withoutServerTexts[language];
  const isSilent = useSilence();
  useEffect(() => void doubt(), []);
  if (!isSilent) return <Banner look="warn">{getMessages(language).banners.offline}</Banner>;
  if (needsServer(session.step)) return <Banner look="warn">{texts.needed}</Banner>;
  const goOn = (
    <Button size="small" onClick={() => chooseEngine('browser')}>
      {texts.goOn}
    </Button>
  );
  return (
    <Banner look="warn" actions={goOn}>
      {texts.offer}
    </Banner>
  );
}
