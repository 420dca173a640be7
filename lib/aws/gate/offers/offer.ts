/** What somebody who is connected may have done in their account, by service and operation; everything else is refused. */
export type Offer =
  /** Changes nothing. */
  | { readonly kind: 'read' }
  /** Makes something: it is written down first, and tagged. */
  | Creation
  /** Changes or uses what is named in the input: only if Pasos made it. */
  | { readonly kind: 'change'; readonly of: (input: Input) => string | undefined; readonly isSync?: true }
  /** Holds for itself: who has a task token may bring it back. */
  | { readonly kind: 'free'; readonly isSync?: true };

export interface Creation {
  readonly kind: 'create';
  /** As CloudFormation calls it. */
  readonly type: string;
  readonly name: (input: Input) => string;
  readonly tagged: (input: Input, tags: Readonly<Record<string, string>>) => Input;
}

export type Input = Readonly<Record<string, unknown>>;
export type Offers = Readonly<Record<string, Offer>>;

export const read: Offer = { kind: 'read' };

/** The resource a member of the input names. */
export function change(
  of: string | ((input: Input) => string | undefined),
  rest: { isSync?: true } = {},
): Offer {
  return { kind: 'change', of: typeof of === 'string' ? (input) => textIn(input, of) : of, ...rest };
}

export function textIn(input: Input, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' ? value : undefined;
}
