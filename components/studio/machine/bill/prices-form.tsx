import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { publishedPrices, type PriceTable } from '@/lib/studio/machine/bill/prices';
import type { BillMessages } from './messages';

interface PricesFormProps {
  readonly prices: PriceTable;
  /** Undefined goes back to the published ones. */
  readonly onChange: (prices: PriceTable | undefined) => void;
  readonly texts: BillMessages;
}

/** Where the prices come from, and each of them to be changed. */
export function PricesForm({ prices, onChange, texts }: PricesFormProps) {
  const [isOpen, setOpen] = useState(false);
  const { standard, express } = prices;
  const isOwn = JSON.stringify(prices) !== JSON.stringify(publishedPrices);
  const tier = (index: number, perGbHour: number) => {
    const tiers = express.tiers.map((one, at) => (at === index ? { ...one, perGbHour } : one));
    onChange({ ...prices, express: { ...express, tiers } });
  };
  return (
    <section>
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <span className="font-semibold">{texts.prices}</span>
        {isOwn && <span className="rounded bg-warn-soft px-1.5 text-xs text-warn">{texts.own}</span>}
      </Disclosure>
      <p className="px-1 text-xs text-muted">
        {texts.pricesOf(prices.region, prices.checked)}{' '}
        <a
          href={prices.source}
          className="text-accent underline underline-offset-2"
          rel="noreferrer"
          target="_blank"
        >
          {prices.source.replace('https://', '')}
        </a>
      </p>
      {isOpen && (
        <div className="mt-2 grid gap-2 px-1">
          <p className="text-xs text-muted">{texts.onlyRegion}</p>
          <Price
            label={texts.perThousand}
            value={standard.perThousandTransitions}
            onChange={(value) =>
              onChange({ ...prices, standard: { ...standard, perThousandTransitions: value } })
            }
          />
          <Price
            label={texts.freePerMonth}
            value={standard.freePerMonth}
            onChange={(value) => onChange({ ...prices, standard: { ...standard, freePerMonth: value } })}
          />
          <Price
            label={texts.perMillionRequests}
            value={express.perMillionRequests}
            onChange={(value) => onChange({ ...prices, express: { ...express, perMillionRequests: value } })}
          />
          {express.tiers.map(({ perGbHour, upToGbHours }, index) => {
            const from = texts.number(express.tiers[index - 1]?.upToGbHours ?? 0);
            const to = upToGbHours === undefined ? undefined : texts.number(upToGbHours);
            const label = texts.perGbHour(from, to);
            return (
              <Price key={label} label={label} value={perGbHour} onChange={(value) => tier(index, value)} />
            );
          })}
          {isOwn && (
            <div>
              <Button size="small" onClick={() => onChange(undefined)}>
                {texts.reset}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

interface PriceProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Price({ label, value, onChange }: PriceProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={1_000_000}
        step="any"
        value={value}
        onChange={(event) => {
          const typed = event.target.valueAsNumber;
          if (typed >= 0 && typed <= 1_000_000) onChange(typed);
        }}
        className="min-h-9 w-32 rounded-md border border-line bg-surface px-2 text-right tabular-nums outline-accent focus-visible:outline-2"
      />
    </div>
  );
}
