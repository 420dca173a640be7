import { useId, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import { fieldLook } from './field-look';
import { connectTexts } from './messages';

/** An address in place of AWS's own. */
export function Advanced({ language }: { readonly language: Language }) {
  const texts = connectTexts(language);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <span className="text-sm">{texts.advanced}</span>
      </Disclosure>
      {/* Stays in the form when it is closed again: what was written there still counts and can be seen. */}
      <div hidden={!isOpen} className="grid gap-1 pt-1 pl-5">
        <label htmlFor={id} className="text-sm font-medium">
          {texts.endpoint}
        </label>
        <input
          id={id}
          name="endpoint"
          type="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="http://127.0.0.1:4566"
          aria-describedby={`${id}-help`}
          className={fieldLook}
        />
        <p id={`${id}-help`} className="text-xs text-muted">
          {texts.endpointHelp}
        </p>
      </div>
    </div>
  );
}

export function KeysHelp({ language }: { readonly language: Language }) {
  const texts = connectTexts(language);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <span className="text-sm">{texts.help}</span>
      </Disclosure>
      {isOpen && (
        <dl className="grid gap-2 pt-1 pl-5 text-sm">
          {texts.helpItems.map(({ title, text }) => (
            <div key={title}>
              <dt className="font-medium">{title}</dt>
              <dd className="text-muted">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
