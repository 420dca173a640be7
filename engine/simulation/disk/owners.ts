import type { Claimed, Whereabouts } from '../../host/ownership/ownership';

/** Who owns which execution, as the world itself has seen it: it does not ask the store. */
export class Owners {
  private readonly owners = new Map<string, string>();

  started(process: string, arn: string): void {
    this.owners.set(arn, process);
  }

  /** Watches what a process is given. */
  saw(process: string, name: string, given: readonly unknown[], done: Promise<unknown>): void {
    if (name === 'claim')
      void done.then((claimed) => {
        for (const { arn } of (claimed as Claimed).executions) this.owners.set(arn, process);
      });
    if (name === 'reopen')
      void done.then((place) => {
        if ((place as Whereabouts).kind === 'us') this.owners.set(given[0] as string, process);
      });
  }

  /** Why a process must not write an execution; undefined when it may. */
  whyNot(process: string, arn: string): string | undefined {
    const owner = this.owners.get(arn);
    return owner === process ? undefined : `${process} wrote it, and ${owner ?? 'nobody'} owns it`;
  }
}
