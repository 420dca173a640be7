import { isValid, validateDefinition } from '@/engine/asl/validate/validate-definition';
import { evaluatePath } from '@/engine/query/jsonpath/evaluate-path';
import { parsePath } from '@/engine/query/jsonpath/parse-path';
import { ratePerSecond, transitionsLimit } from '../limits/transitions';
import { spread, type Spread } from '../statistics';
import { twoHundredStates } from './two-hundred-states';
import type { Effort } from './throughput';

/** Calls a second, by what is called. */
export interface LanguageRates {
  readonly perSecond: Readonly<Record<string, Spread>>;
  readonly machine: Spread;
}

const batch = 1_000;
const warmUpMs = 300;

/** The language by itself: what the editor does at each key, and what every state does with a path. */
export async function measureLanguage({ runs, secondsMax }: Effort): Promise<LanguageRates> {
  if (!isValid(validateDefinition(twoHundredStates)))
    throw new Error('The machine of 200 states is not valid');
  const works: Record<string, { units: number; once: () => void }> = {
    'JSONPath, three steps': path('$.order.customer.city'),
    'JSONPath, filter over 20 items': path('$.order.lines[?(@.price > 10)].sku'),
    'validation of 200 states': { units: 1, once: () => void validateDefinition(twoHundredStates) },
  };
  const rates = Object.entries(works).map(([name, { units, once }]) => {
    ratePerSecond(warmUpMs, units, once);
    const ms = Math.min(1_000, secondsMax * 1_000);
    return [name, spread(Array.from({ length: runs }, () => ratePerSecond(ms, units, once)))] as const;
  });
  const machine = spread(Array.from({ length: runs }, () => transitionsLimit()));
  return { perSecond: Object.fromEntries(rates), machine };
}

function path(text: string) {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(`Not a JSONPath: ${text}`);
  const scope = { input: document, context: {}, variables: {}, chance };
  const once = () => {
    // A scope of its own for each, as the interpreter has: the work of one scope is bounded.
    for (let n = 0; n < batch; n += 1) evaluatePath(parsed.value, { ...scope });
  };
  return { units: batch, once };
}

const document = {
  order: {
    customer: { name: 'Ana', city: 'Sevilla' },
    lines: Array.from({ length: 20 }, (_, n) => ({ sku: `A-${n}`, price: n })),
  },
};

const chance = { random: () => 0, uuid: () => '00000000-0000-4000-8000-000000000000' };
