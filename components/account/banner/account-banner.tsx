import { useEffect } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { account, leaveAccount } from '@/lib/account/account';
import type { Connection } from '@/lib/account/contract';
import { accountDigits, inMinutes, minutesLeft } from '@/lib/account/figures';
import { regionPlace } from '@/lib/account/region-names';
import type { Language } from '@/lib/i18n/languages';
import { choose } from '@/lib/targets/choice';
import { TroubleNote } from '../trouble-note';
import { useChoice } from '../use-choice';
import { tellHeaderHeight } from './header-height';
import { bannerTexts } from './messages';

interface BannerProps {
  readonly language: Language;
  readonly now: number;
}

/** Says on every page whose account the page works on, or may; nobody is to forget it. */
export function AccountBanner({ language, now }: BannerProps) {
  const texts = bannerTexts(language);
  const { kind } = useChoice();
  const status = useStore(account, (snapshot) => snapshot.status);
  const trouble = useStore(account, (snapshot) => snapshot.trouble);
  const connection = status?.connection;
  if (kind === 'local' && !connection) return null;
  const look = connection && kind === 'aws' ? 'bg-accent text-on-accent' : 'bg-warn-soft text-text';
  return (
    <section ref={tellHeaderHeight} aria-label={texts.label} data-account={kind}>
      <div className={`flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5 text-sm sm:px-5 ${look}`}>
        {connection && <Connected {...{ connection, language, now }} />}
        {!connection && status && <Ended why={status.ended ?? 'none'} language={language} />}
        {!connection && !status && !trouble && <p role="status">{texts.asking}</p>}
        {!connection && !status && trouble && <TroubleNote {...{ trouble, language }} />}
      </div>
      <News language={language} now={now} />
    </section>
  );
}

interface ConnectedProps extends BannerProps {
  readonly connection: Connection;
}

function Connected({ connection, language, now }: ConnectedProps) {
  const texts = bannerTexts(language);
  const { kind, isHeldHere } = useChoice();
  const { accountId, region, endpoint, isLongLived } = connection;
  const count = useStore(account, ({ owned }) => owned?.length);
  return (
    <>
      <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 max-sm:basis-full">
        <strong className="font-semibold">
          {texts.short[kind]}
          <span className="max-sm:sr-only">{texts.more[kind]}</span>
        </strong>
        <span className="font-mono whitespace-nowrap">
          <span className="sr-only">{texts.account} </span>
          {accountDigits(accountId)}
        </span>
        <span className="whitespace-nowrap">
          {region} <span className="max-md:hidden">· {regionPlace(region)[language]}</span>
        </span>
        {endpoint && <span className="truncate font-mono text-xs">{endpoint}</span>}
        {isLongLived && <span className="rounded-full border px-2 text-xs">{texts.longLived}</span>}
        <TimeLeft {...{ connection, language, now }} />
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Action text={texts.resources(count)} onClick={() => account.set({ dialog: 'resources' })} />
        {kind === 'local' && !isHeldHere && <Action text={texts.toAws} onClick={() => choose('aws')} />}
        <Action text={texts.disconnect} onClick={() => void leaveAccount()} />
      </div>
    </>
  );
}

function TimeLeft({ connection: { expiresAt }, language, now }: ConnectedProps) {
  const texts = bannerTexts(language);
  const aheadMs = useStore(account, (snapshot) => snapshot.aheadMs);
  if (!expiresAt) return null;
  const minutes = Math.max(0, minutesLeft(expiresAt, now, aheadMs));
  return (
    <span title={texts.leftTitle} className="whitespace-nowrap tabular-nums">
      {texts.left(inMinutes(minutes))}
    </span>
  );
}

function Ended({
  why,
  language,
}: {
  readonly why: 'idle' | 'expired' | 'none';
  readonly language: Language;
}) {
  const texts = bannerTexts(language);
  const { kind } = useChoice();
  return (
    <>
      <p role="status" className="min-w-48 flex-1">
        <strong className="font-semibold">{texts.ended[why]}</strong> {texts.safe}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" look="primary" onClick={() => account.set({ dialog: 'connect' })}>
          {texts.reconnect}
        </Button>
        {kind === 'aws' && (
          <Button size="small" onClick={() => choose('local')}>
            {texts.toLocal}
          </Button>
        )}
      </div>
    </>
  );
}

const slowShownMs = 20_000;
const soonMinutes = 5;

/** What comes and goes: something is being made, AWS slows us down, the keys are about to expire. */
function News({ language, now }: BannerProps) {
  const texts = bannerTexts(language);
  const isPreparing = useStore(account, (snapshot) => snapshot.isPreparing);
  const slowedAt = useStore(account, (snapshot) => snapshot.slowedAt);
  const expiresAt = useStore(account, (snapshot) => snapshot.status?.connection?.expiresAt);
  const aheadMs = useStore(account, (snapshot) => snapshot.aheadMs);
  useEffect(() => {
    if (slowedAt === undefined) return undefined;
    const timer = setTimeout(() => account.set({ slowedAt: undefined }), slowShownMs);
    return () => clearTimeout(timer);
  }, [slowedAt]);
  const minutes = expiresAt ? minutesLeft(expiresAt, now, aheadMs) : Infinity;
  const news = [
    isPreparing && texts.preparing,
    slowedAt !== undefined && texts.slowed,
    minutes >= 0 && minutes < soonMinutes && texts.soon,
  ].filter((text) => text !== false);
  return (
    <div role="status" className="bg-warn-soft text-sm">
      {news.map((text) => (
        <p key={text} className="border-t border-line px-3 py-1 sm:px-5">
          {text}
        </p>
      ))}
    </div>
  );
}

/** A button on the banner's own colour. */
function Action({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-7 rounded-md border border-current/40 px-2 text-xs font-medium outline-current hover:border-current focus-visible:outline-2 focus-visible:outline-offset-2"
    >
      {text}
    </button>
  );
}
