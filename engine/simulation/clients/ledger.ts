import type { World } from '../world/world';

/** What was acknowledged, and how to see that it is there. */
interface Fact {
  readonly what: string;
  readonly holds: () => boolean;
}

/** What clients were told: it holds from that moment on, for ever. */
export class Ledger {
  private readonly facts: Fact[] = [];

  constructor(private readonly world: World) {}

  acknowledged(what: string, holds: () => boolean): void {
    const fact = { what, holds };
    this.facts.push(fact);
    this.check(fact);
  }

  checkAll(): void {
    for (const fact of this.facts) this.check(fact);
  }

  private check({ what, holds }: Fact): void {
    if (!holds()) this.world.fail(`was acknowledged, and is not so: ${what}`);
  }
}
