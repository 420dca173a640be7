import type { Json } from '@pasos/engine';
import type { FieldTextId } from '../texts/es-fields';
import type { Control, Either, Field, FormItem, Option, QueryLanguage } from './form';

type Extra = Pick<Field, 'only' | 'when' | 'isRequired'>;

/** A field whose text is called as its last part. */
export function field(
  at: string,
  control: Control,
  extra: Extra & { readonly text?: FieldTextId } = {},
): Field {
  return { kind: 'field', at, control, text: nameOf(at), ...extra };
}

export function either(text: FieldTextId, options: readonly Option[], extra: Extra = {}): Either {
  return { kind: 'either', text, options, ...extra };
}

export function only<Item extends FormItem>(language: QueryLanguage, item: Item): Item {
  return { ...item, only: language };
}

/** `TimeoutSeconds` or `TimeoutSecondsPath`; in JSONata one field that takes an expression. */
export function valueOrPath(
  at: string,
  control: Control & { readonly computed?: true },
  initialPath: string,
): readonly FormItem[] {
  const { computed: _, ...plain } = control;
  const value: Option = { text: 'value', at, control: plain as Control };
  const path: Option = { text: 'path', at: `${at}Path`, control: { kind: 'path' }, initial: initialPath };
  return [only('JSONPath', either(nameOf(at), [value, path])), only('JSONata', field(at, control))];
}

/** A parameter of a call: `Name`, or `Name.$` when it comes from the data; in JSONata among the Arguments. */
export function parameter(
  name: string,
  control: Control & { readonly computed?: true },
  {
    under = '',
    initialPath = `$.${name[0]?.toLowerCase()}${name.slice(1)}`,
    text = name as FieldTextId,
  } = {},
): readonly FormItem[] {
  const { computed: _, ...plain } = control;
  const at = (root: string) => `${under}${root}/${name}`;
  const value: Option = { text: 'value', at: at('Parameters'), control: plain as Control };
  const path: Option = {
    text: 'path',
    at: `${at('Parameters')}.$`,
    control: { kind: 'path', takesFunctions: true },
    initial: initialPath,
  };
  return [
    only('JSONPath', either(text, [value, path])),
    only('JSONata', field(at('Arguments'), { ...control, computed: true } as Control, { text })),
  ];
}

/** An option that writes one value and lets none be typed. */
export function fixed(text: Option['text'], at: string, value: Json): Option {
  return { text, at, fixed: value };
}

function nameOf(at: string): FieldTextId {
  return at.split('/').pop() as FieldTextId;
}
