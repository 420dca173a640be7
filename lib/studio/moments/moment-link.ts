/** A moment as an address names it. */
export interface MomentLink {
  /** The name of an execution, or its ARN. */
  readonly run: string;
  readonly event?: number;
}

/** Reads `#run=<name or ARN>&event=17`: the same in every language of the site. */
export function readMomentLink(hash: string): MomentLink | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const run = parameters.get('run');
  if (!run) return undefined;
  const event = Number(parameters.get('event') ?? NaN);
  return Number.isInteger(event) && event > 0 ? { run, event } : { run };
}

export function momentHash({ run, event }: MomentLink): string {
  // An ARN stays readable: a colon may stand in a fragment.
  const parameters = new URLSearchParams({ run, ...(event !== undefined && { event: String(event) }) });
  return `#${parameters.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** How a link names an execution: by its name, or by its ARN where a name does not tell which one it is. */
export function nameInLink(arn: string): string {
  const [, , , , , kind, , ...name] = arn.split(':');
  return kind === 'execution' && name.length === 1 ? name[0]! : arn;
}

/** The ARN of the execution a link names, of this machine unless it says another. */
export function arnInLink(run: string, stateMachineArn: string): string {
  return run.startsWith('arn:') ? run : `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${run}`;
}
