import type { TestForm } from './test-request';

const forms = new Map<string, TestForm>();

/** What was typed to test a state, as long as the page is there: whoever looks at another state comes back to it. */
export function formOf(place: string): TestForm | undefined {
  return forms.get(place);
}

export function rememberForm(place: string, form: TestForm): void {
  forms.set(place, form);
}
