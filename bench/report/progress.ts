import type { Measured } from '../measurement';
import type { Throughput } from '../modes/throughput';
import { digits, percent } from '../statistics';

/** One measure in one line as soon as it is made, with what the machine could do at that moment. */
export function progressOf({ measurement, outcome }: Measured): string {
  if (outcome.kind === 'failed') return `FAILED: ${outcome.reason}`;
  const value: unknown = outcome.value;
  switch (measurement.kind) {
    case 'throughput':
      return throughputText(value as Throughput);
    default:
      return JSON.stringify(value, (_, inner: unknown) =>
        typeof inner === 'number' ? Number(inner.toPrecision(4)) : inner,
      ).slice(0, 400);
  }
}

function throughputText({ sequential, atOnce }: Throughput): string {
  const parts = Object.entries({ 'one by one': sequential, 'at once': atOnce }).flatMap(([name, rates]) => {
    if (!rates) return [];
    const { perSecond, ofMachine, machine, ofLimit } = rates;
    const limit = ofLimit ? `, ${percent(ofLimit.median)} of its limit` : '';
    return [
      `${digits(perSecond.median)} /s ${name} (${percent(ofMachine.median)} of ${digits(machine.median)}${limit})`,
    ];
  });
  return parts.join('; ');
}
