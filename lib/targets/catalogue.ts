import type { Control } from './control';

/** What stands behind an action here: a service that runs, one that only plays to be what it is, or an answer made from the model. */
export type AnsweredBy = 'SERVICE' | 'SIMULATION' | 'SAMPLE';

export interface MemberDescription {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly members?: readonly MemberDescription[];
}

/** An action as `Pasos.DescribeAction` tells of it: docs/control.md. */
export interface ActionDescription {
  readonly title: string;
  readonly answeredBy: AnsweredBy;
  readonly permission: string;
  readonly documentation: string;
  readonly input: readonly MemberDescription[];
  readonly output: readonly MemberDescription[];
  readonly errors: readonly string[];
  /** What it cannot do without, with values of the right form. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export async function describeAction(
  control: Control,
  { service, action }: { readonly service: string; readonly action: string },
): Promise<ActionDescription> {
  return (await control('DescribeAction', { service, action })) as ActionDescription;
}
