import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import type { Design } from '@/lib/studio/edit/design';
import { popularEntries } from './entries';
import { EntryList } from './entry-list';
import { paletteTexts } from './messages';
import type { Actions, ServiceEntries } from './use-actions';
import type { InsertTarget } from './use-target';

interface ActionsTabProps {
  readonly actions: Actions;
  readonly design: Design;
  readonly language: Language;
  readonly target: InsertTarget | undefined;
}

/** The most used calls, and below them every service with all of its actions. */
export function ActionsTab({ actions, ...props }: ActionsTabProps) {
  const texts = paletteTexts[props.language];
  return (
    <>
      <h3 className="px-3 pt-2 text-xs font-semibold text-muted">{texts.popular}</h3>
      <EntryList label={texts.popular} entries={popularEntries} {...props} />
      <h3 className="px-3 pt-1 text-xs font-semibold text-muted">{texts.services}</h3>
      {actions.kind === 'here' ? (
        <ul aria-label={texts.services} className="p-2">
          {actions.services.map((service) => (
            <li key={service.service}>
              <Service service={service} {...props} />
            </li>
          ))}
        </ul>
      ) : (
        <Waiting actions={actions} language={props.language} />
      )}
    </>
  );
}

export function Waiting({ actions, language }: { actions: Actions; language: Language }) {
  const texts = paletteTexts[language];
  if (actions.kind !== 'failed') {
    return (
      <p role="status" className="p-3 text-sm text-muted">
        {texts.loading}
      </p>
    );
  }
  return (
    <div role="alert" className="grid justify-items-start gap-2 p-3 text-sm">
      <p>{texts.failed}</p>
      <Button size="small" onClick={actions.again}>
        {texts.again}
      </Button>
    </div>
  );
}

function Service({ service, ...props }: Omit<ActionsTabProps, 'actions'> & { service: ServiceEntries }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <span className="min-w-0 flex-1 truncate text-sm">{service.service}</span>
        <span className="text-xs text-muted">{service.entries.length}</span>
      </Disclosure>
      {isOpen && <EntryList label={service.service} entries={service.entries} most={400} {...props} />}
    </>
  );
}
