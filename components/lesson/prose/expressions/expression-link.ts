import { compactJson } from '@/lib/content/compact-json';
import { expressionMachine, type Expression } from '@/lib/content/compile/live/expression-machine';
import type { Language } from '@/lib/i18n/languages';
import { linkTo } from '@/lib/studio/machine/share/link';

interface Around {
  readonly data: string | undefined;
  readonly language: Language;
  /** Address of the studio. */
  readonly page: string;
}

/** Opens the expression in the studio: a machine of one state in the panel that tests it. */
export function expressionLink(expression: Expression, { data, language, page }: Around): Promise<string> {
  const { name, definition, state } = expressionMachine(expression, language);
  return linkTo(
    { name, type: 'STANDARD', definition: compactJson(definition), input: data, test: { state } },
    page,
  );
}
