import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { BillMessages } from './messages';

const FROM = 3;
const TO = 8;
const STEPS = 20;
const MILLION = 1_000_000;

interface HowManyProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly texts: BillMessages;
}

/** How often a month: typed, or slid along powers of ten. */
export function HowMany({ value, onChange, texts }: HowManyProps) {
  const id = useId();
  const place = Math.round((Math.log10(Math.max(value, 1)) - FROM) * STEPS);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label htmlFor={id} className="font-semibold">
        {texts.howMany}
      </label>
      <input
        id={id}
        type="number"
        min={0}
        max={10_000_000_000}
        value={value}
        onChange={(event) =>
          onChange(Math.min(1e10, Math.max(0, Math.floor(event.target.valueAsNumber || 0))))
        }
        className="min-h-9 w-36 rounded-md border border-line bg-surface px-2 tabular-nums outline-accent focus-visible:outline-2"
      />
      <input
        type="range"
        aria-label={texts.howManySlider}
        aria-valuetext={texts.number(value)}
        min={0}
        max={(TO - FROM) * STEPS}
        value={Math.min((TO - FROM) * STEPS, Math.max(0, place))}
        onChange={(event) => onChange(roundedPower(FROM + event.target.valueAsNumber / STEPS))}
        className="min-h-8 min-w-40 flex-1 accent-accent"
      />
      <Button size="small" onClick={() => onChange(MILLION)} aria-pressed={value === MILLION}>
        {texts.million}
      </Button>
    </div>
  );
}

/** To two digits, so that the slider stops at numbers one says. */
function roundedPower(exponent: number): number {
  return Number((10 ** exponent).toPrecision(2));
}
