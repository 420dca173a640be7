'use client';

import { useMemo, useState, type ReactNode } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import { billOf, usageOf, type Bill, type RunUse } from '@/lib/studio/machine/bill/bill';
import { keepPrices, readPrices, type PriceTable } from '@/lib/studio/machine/bill/prices';
import { tipsOf } from '@/lib/studio/machine/bill/tips';
import type { PanelProps } from '../../panels';
import { HowMany } from './how-many';
import { getMessages, type BillMessages } from './messages';
import { PricesForm } from './prices-form';
import { StatesTable } from './states-table';

const MILLION = 1_000_000;

/** What the selected run would cost on AWS, as Standard and as Express, once and every month. */
export default function BillPanel({ session, language }: PanelProps) {
  const texts = getMessages(language);
  const run = useStore(session.runs.store, ({ selected }) => selected);
  const [perMonth, setPerMonth] = useState(MILLION);
  const [prices, setPrices] = useState(() => readPrices(browserStorage()));
  const use = useMemo(() => run && run.visits.length > 0 && usageOf(run), [run]);
  if (!run || !use) return <p className="p-4 text-sm text-muted">{texts.noRun}</p>;
  const bill = billOf(use, perMonth, prices);
  const change = (table: PriceTable | undefined) => {
    keepPrices(browserStorage(), table);
    setPrices(readPrices({ getItem: () => (table ? JSON.stringify(table) : null) }));
  };
  const tips = tipsOf(use, bill, prices);
  return (
    <div className="mx-auto grid max-w-4xl gap-5 p-4 text-sm">
      <p className="text-muted">
        {texts.local} {run.description?.status === 'RUNNING' && texts.running}
      </p>
      <HowMany value={perMonth} onChange={setPerMonth} texts={texts} />
      <div className="grid gap-3 @[40rem]:grid-cols-2">
        <StandardCard use={use} bill={bill} prices={prices} texts={texts} />
        <ExpressCard use={use} bill={bill} texts={texts} />
      </div>
      {tips.length > 0 && (
        <section>
          <h3 className="mb-1 font-semibold">{texts.tips}</h3>
          <ul className="grid list-disc gap-1 pl-5">
            {tips.map((tip) => (
              <li key={`${tip.kind}${'state' in tip ? tip.state : ''}`}>{texts.tip(tip)}</li>
            ))}
          </ul>
        </section>
      )}
      <StatesTable states={use.transitions.states} prices={prices} texts={texts} />
      <PricesForm prices={prices} onChange={change} texts={texts} />
    </div>
  );
}

interface CardProps {
  readonly use: RunUse;
  readonly bill: Bill;
  readonly texts: BillMessages;
}

function StandardCard({ use, bill, prices, texts }: CardProps & { readonly prices: PriceTable }) {
  const { total, retries, redrives } = use.transitions;
  return (
    <Card title={texts.standard} once={bill.standardOnce} monthly={bill.standardMonthly} texts={texts}>
      <p>
        {texts.transitions(texts.number(total))}
        {retries > 0 && texts.ofRetries(texts.number(retries))}
        {redrives > 0 && texts.redrives(texts.number(redrives))}
      </p>
      <p>{texts.free(texts.number(prices.standard.freePerMonth))}</p>
    </Card>
  );
}

function ExpressCard({ use, bill, texts }: CardProps) {
  const { expressMonthly: monthly } = bill;
  return (
    <Card title={texts.express} once={bill.expressOnce} monthly={monthly.total} texts={texts}>
      <p>
        {texts.duration(texts.number(use.durationMs), texts.number(use.memoryMb))}.{' '}
        {use.isMeasured ? texts.measured : texts.estimated}
      </p>
      <p>
        {texts.requests}: {texts.usd(monthly.requests)} · {texts.memoryTime(texts.number(monthly.gbHours))}:{' '}
        {texts.usd(monthly.duration)}
      </p>
      {use.standardOnly.length > 0 && (
        <p className="text-warn">
          {texts.notExpress} {use.standardOnly.map((reason) => texts.reasons[reason]).join(', ')}.
        </p>
      )}
    </Card>
  );
}

interface SummaryProps {
  readonly title: string;
  readonly once: number;
  readonly monthly: number;
  readonly texts: BillMessages;
  readonly children: ReactNode;
}

function Card({ title, once, monthly, texts, children }: SummaryProps) {
  return (
    <section aria-label={title} className="rounded-lg border border-line p-3">
      <h3 className="font-semibold">{title}</h3>
      <dl className="my-2 grid grid-cols-2 gap-2">
        <div>
          <dt className="text-xs text-muted">{texts.once}</dt>
          <dd className="tabular-nums">{texts.usd(once)}</dd>
        </div>
        <div>
          <dt className="text-xs text-muted">{texts.monthly}</dt>
          <dd className="text-lg font-semibold tabular-nums">{texts.usd(monthly)}</dd>
        </div>
      </dl>
      <div className="grid gap-1 text-xs text-muted">{children}</div>
    </section>
  );
}
