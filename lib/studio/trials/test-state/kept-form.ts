import type { StateTrial } from '@/lib/sandbox/events';
import { emptyForm, type TestForm } from './test-request';

const forms = new Map<string, TestForm>();

/** What was typed to test a state, as long as the page is there: whoever looks at another state comes back to it. */
export function formOf(place: string): TestForm | undefined {
  return forms.get(place);
}

export function rememberForm(place: string, form: TestForm): void {
  forms.set(place, form);
}

const offers = new Map<string, number>();

/** Fills the form of a state: what an example is tried with. */
export function offerTrial(labStep: string, { state, input, result }: StateTrial): void {
  const place = `${labStep}/${state}`;
  const work = result === undefined ? {} : { mock: 'result' as const, result: laidOut(result) };
  rememberForm(place, { ...emptyForm, ...(input !== undefined && { input: laidOut(input) }), ...work });
  offers.set(place, offersOf(place) + 1);
}

/** How often the form was filled from outside: it shows what it has been given last. */
export function offersOf(place: string): number {
  return offers.get(place) ?? 0;
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
