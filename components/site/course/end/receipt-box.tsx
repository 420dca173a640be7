'use client';

import { useState } from 'react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/lib/i18n/use-language';
import { progressStore } from '@/lib/progress/client';
import { askForReceipt, type Asked, type MadeReceipt } from '@/lib/receipts/ask-for-receipt';
import { claimOf } from '@/lib/site/end/unit-recap';
import type { LabOutline } from '@/lib/site/end/unit-outline';
import { pageUrl } from '@/lib/site/urls';
import { endMessages } from './messages';

/** Where the receipt of a lab is made and taken along. */
export function ReceiptBox({ lab, isDone }: { lab: LabOutline; isDone: boolean }) {
  const words = endMessages(useLanguage());
  const [asked, setAsked] = useState<Asked | 'asking'>();

  async function make() {
    setAsked('asking');
    setAsked(await askForReceipt(claimOf(progressStore.get().progress, lab)));
  }

  return (
    <section className="mt-10 rounded-xl border border-line bg-surface p-5" data-receipt={lab.slug}>
      <h2 className="text-xl font-bold tracking-tight">{words.receiptTitle}</h2>
      <p className="mt-2 leading-relaxed text-pretty">{words.receiptLead}</p>
      <p className="mt-2 text-sm leading-relaxed text-pretty text-muted">{words.receiptLimits}</p>
      <p className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
        <Button
          look="primary"
          disabled={!isDone || asked === 'asking'}
          aria-busy={asked === 'asking'}
          onClick={() => void make()}
        >
          {asked === 'asking' ? words.making : words.make}
        </Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </p>
      {!isDone && <p className="mt-2 text-sm text-muted print:hidden">{words.whenDone}</p>}
      <div role="status" className="mt-4">
        {asked === 'asking' && <p className="text-sm text-muted">{words.makingHint}</p>}
        {asked !== undefined && asked !== 'asking' && <Answer asked={asked} lab={lab} />}
      </div>
    </section>
  );
}

function Answer({ asked, lab }: { asked: Asked; lab: LabOutline }) {
  const language = useLanguage();
  const words = endMessages(language);
  switch (asked.kind) {
    case 'receipt':
      return <Made receipt={asked.receipt} lab={lab} />;
    case 'trouble':
      return <p className="text-bad">{words.trouble[asked.why]}</p>;
    case 'unproven':
      return (
        <>
          <p>{words.unproven}</p>
          <ul className="mt-2 list-disc pl-5">
            {asked.unproven.map(({ step, check }) => (
              <li key={`${step} ${check}`}>
                <Link href={pageUrl(language, `${lab.slug}/${step}`)} className="underline hover:text-accent">
                  {titleIn(lab, step, check)?.[language] ?? step}
                </Link>
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function Made({ receipt, lab }: { receipt: MadeReceipt; lab: LabOutline }) {
  const language = useLanguage();
  const words = endMessages(language);
  const checks = receipt.steps.flatMap((step) => step.checks.map((check) => ({ step: step.id, ...check })));
  const stated = checks.filter(({ proof }) => proof === 'stated');
  const executions = receipt.steps.reduce((sum, { histories }) => sum + histories.length, 0);
  const file = `pasos-${lab.slug}.json`;
  return (
    <>
      <p className="font-semibold text-ok">{words.made(executions, checks.length - stated.length)}</p>
      {stated.length > 0 && (
        <p className="mt-1 text-sm text-muted">
          {words.stated(
            stated
              .map(({ step, id }) => titleIn(lab, step, id)?.[language].replaceAll('`', '') ?? id)
              .join('; '),
          )}
        </p>
      )}
      <p className="mt-3 print:hidden">
        <Button look="primary" onClick={() => save(file, receipt)}>
          {words.download}
        </Button>
      </p>
      <p className="mt-3 text-sm break-all text-muted">
        {words.seal}: <code>{receipt.seal}</code>
      </p>
      <p className="mt-1 text-sm text-muted">
        {words.verify} <code>npm run verify -- {file}</code>
      </p>
    </>
  );
}

function titleIn(lab: LabOutline, step: string, check: string) {
  return lab.steps.find(({ id }) => id === step)?.checks.find(({ id }) => id === check)?.title;
}

function save(name: string, receipt: MadeReceipt): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(receipt, undefined, 2)], { type: 'application/json' }),
  );
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
