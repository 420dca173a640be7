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
