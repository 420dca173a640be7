import type { Graph, GraphState } from './graph';

/** What a definition says about where things are: ARNs that name an account, and gaps for a template to fill. */

/** ARNs with an account in them, as written. */
export function accountsIn({ states }: Graph): string[] {
  return textsIn(states.map(({ fields }) => fields)).filter((text) => namesAccount(text));
}

/** Whether some ARN in the text names an account. */
export function namesAccount(text: string): boolean {
  return (
    /\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:\d{12}:/.test(text) ||
    /\.amazonaws\.com[a-z.]*\/\d{12}\//.test(text)
  );
}

/** `${Name}`, as CloudFormation's `DefinitionSubstitutions` fills it. */
export function gapsIn({ states }: Graph): string[] {
  return textsIn(states.map(({ fields }) => fields)).flatMap(
    (text) => text.match(/\$\{[A-Za-z0-9]+\}/g) ?? [],
  );
}

export function isGap(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{[A-Za-z0-9]+\}$/.test(value);
}

/** An argument of a Task, in either query language. */
export function argumentOf({ argument }: { readonly argument: string }, { fields }: GraphState): unknown {
  const given = fields.Arguments ?? fields.Parameters;
  return typeof given === 'object' && given !== null
    ? (given as Readonly<Record<string, unknown>>)[argument]
    : undefined;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
