import type { ReactNode } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { DialogFrame } from '@/components/studio/site/dialog-frame';
import { Button } from '@/components/ui/button';
import { account, type Question } from '@/lib/account/account';
import type { Plan } from '@/lib/account/contract';
import { accountDigits, dollars } from '@/lib/account/figures';
import { regionPlace } from '@/lib/account/region-names';
import { resourceWords } from '@/lib/account/words/resource-words';
import type { Language } from '@/lib/i18n/languages';
import { planTexts } from './messages';

interface PlanSheetProps {
  readonly question: Question;
  readonly language: Language;
}

/** What would come into the account, for whom, at what cost: nothing is made before the student agrees. */
export function PlanSheet({ question: { plan, answer }, language }: PlanSheetProps) {
  const texts = planTexts(language);
  const lacks = plan.missing !== undefined && plan.missing.length > 0;
  return (
    <DialogFrame title={texts.title} onClose={() => answer(false)}>
      <div className="mt-3 grid gap-4">
        <Who language={language} />
        <Creates plan={plan} language={language} />
        <Cost plan={plan} language={language} />
        <Permissions plan={plan} language={language} />
        <p className="text-xs text-muted">{texts.tidy}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" data-focus="" onClick={() => answer(false)}>
            {texts.cancel}
          </Button>
          <Button look={lacks ? 'plain' : 'primary'} onClick={() => answer(true)}>
            {lacks ? texts.createAnyway : texts.create}
          </Button>
        </div>
      </div>
    </DialogFrame>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      <div className="mt-1 text-sm">{children}</div>
    </section>
  );
}

function Who({ language }: { readonly language: Language }) {
  const texts = planTexts(language);
  const connection = useStore(account, (snapshot) => snapshot.status?.connection);
  if (!connection) return null;
  const { accountId, arn, region, endpoint } = connection;
  return (
    <Part title={texts.who}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 rounded-md border border-line px-3 py-2">
        <dt className="text-muted">{texts.account}</dt>
        <dd className="font-mono font-semibold">{accountDigits(accountId)}</dd>
        <dt className="text-muted">ARN</dt>
        <dd className="font-mono text-xs leading-5 break-all">{arn}</dd>
        <dt className="text-muted">{texts.region}</dt>
        <dd>
          <span className="font-mono">{region}</span> {regionPlace(region)[language]}
          {endpoint && <span className="font-mono text-xs"> · {endpoint}</span>}
        </dd>
      </dl>
    </Part>
  );
}

function Creates({ plan, language }: { readonly plan: Plan; readonly language: Language }) {
  const texts = planTexts(language);
  return (
    <Part title={texts.creates}>
      <ul className="divide-y divide-line rounded-md border border-line">
        {plan.creates.map(({ type, name, exists }) => (
          <li key={`${type} ${name}`} className="flex flex-wrap items-center gap-x-3 px-3 py-1.5">
            <span className="min-w-0 flex-1">
              {resourceWords(type)[language]}{' '}
              <span className="block truncate font-mono text-xs text-muted" title={`${type} ${name}`}>
                {name}
              </span>
            </span>
            <span
              className={`rounded-full px-2 text-xs ${exists ? 'text-muted' : 'bg-accent-soft text-accent'}`}
            >
              {exists ? texts.exists : texts.isNew}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Cost({ plan: { costAtMost }, language }: { readonly plan: Plan; readonly language: Language }) {
  const texts = planTexts(language);
  const count = new Intl.NumberFormat(language);
  return (
    <Part title={texts.cost}>
      <p className="text-lg font-semibold tabular-nums">{dollars(costAtMost.dollars, language)}</p>
      <ul className="text-muted">
        {costAtMost.because.map((line) => (
          <li key={line.what} className="flex justify-between gap-4">
            <span>{texts.lines[line.what](count.format(line.quantity))}</span>
            <span className="tabular-nums">{dollars(line.dollars, language)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-muted">{texts.costHelp}</p>
    </Part>
  );
}

function Permissions({ plan: { missing }, language }: { readonly plan: Plan; readonly language: Language }) {
  const texts = planTexts(language);
  if (missing === undefined)
    return (
      <Part title={texts.permissions}>
        <p className="text-muted">{texts.unknown}</p>
      </Part>
    );
  if (missing.length === 0)
    return (
      <Part title={texts.permissions}>
        <p className="text-ok">✓ {texts.allowed}</p>
      </Part>
    );
  return (
    <Part title={texts.permissions}>
      <div className="rounded-md bg-warn-soft px-3 py-2">
        <p>{texts.missing}</p>
        <ul className="mt-1 grid gap-x-4 font-mono text-xs sm:grid-cols-2">
          {missing.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      </div>
    </Part>
  );
}
