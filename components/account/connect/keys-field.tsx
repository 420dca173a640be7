import { useId, useState, type RefObject } from 'react';
import { findKeys, type FoundKeys } from '@/lib/account/pasted-keys';
import type { Language } from '@/lib/i18n/languages';
import { fieldLook } from './field-look';
import { connectTexts } from './messages';

interface KeysFieldProps {
  /** Read and emptied by whoever sends it: the text itself is nowhere else in the page. */
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly language: Language;
}

const saferWay = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html';

/** Where keys are pasted. What is told of them is only which there are. */
export function KeysField({ box, language }: KeysFieldProps) {
  const texts = connectTexts(language);
  const id = useId();
  const [found, setFound] = useState<FoundKeys>();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {texts.keys}
      </label>
      <textarea
        ref={box}
        id={id}
        rows={5}
        autoFocus
        data-focus=""
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        data-1p-ignore=""
        data-lpignore="true"
        aria-describedby={`${id}-help`}
        placeholder={'aws_access_key_id=ASIA…\naws_secret_access_key=…\naws_session_token=…'}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setFound(value.trim() === '' ? undefined : findKeys(value));
        }}
        // A classroom may look on: the keys are dots.
        className={`${fieldLook} py-2 [-webkit-text-security:disc] placeholder:[-webkit-text-security:none]`}
      />
      <p id={`${id}-help`} className="text-xs text-muted">
        {texts.keysHelp}
      </p>
      <div role="status">{found && <Found found={found} language={language} />}</div>
    </div>
  );
}

function Found({ found, language }: { readonly found: FoundKeys; readonly language: Language }) {
  const texts = connectTexts(language).found;
  const parts = [
    [texts.id, found.hasId],
    [texts.secret, found.hasSecret],
    // What never expires has no session.
    ...(found.isLongLived ? [] : ([[texts.token, found.hasToken]] as const)),
  ] as const;
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-xs">
        <span className="text-muted">{texts.label}</span>
        {parts.map(([name, isThere]) => (
          <span key={name} className={isThere ? 'text-ok' : 'text-warn'}>
            <span aria-hidden="true">{isThere ? '✓' : '·'}</span> {name}{' '}
            <span className={isThere ? 'sr-only' : ''}>{isThere ? texts.has : texts.hasNot}</span>
          </span>
        ))}
      </p>
      {found.isLongLived && <LongLived language={language} />}
    </>
  );
}

function LongLived({ language }: { readonly language: Language }) {
  const texts = connectTexts(language).longLived;
  return (
    <div className="mt-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="font-medium text-warn">{texts.title}</p>
      <p className="mt-0.5">
        {texts.text}{' '}
        <a
          href={saferWay}
          target="_blank"
          rel="noreferrer"
          className="text-accent underline underline-offset-2"
        >
          {texts.link}
        </a>
      </p>
    </div>
  );
}
