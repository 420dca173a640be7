import type { MockPlan } from '../../mocks/plan';

/** So many plans may wait for the one execution they are for. */
const waitingMax = 1_000;

/** The plans by the ARN of their machine. An execution takes its own with it when it starts. */
export class Mocks {
  private readonly plans = new Map<string, MockPlan>();

  /** For one execution that has not started yet, by its name; undefined for none at all. */
  private readonly ofOne = new Map<string, MockPlan | undefined>();

  of(stateMachineArn: string): MockPlan | undefined {
    return this.plans.get(stateMachineArn);
  }

  /** What an execution is given that starts now: its own plan, which nobody gets after it, or that of its machine. */
  take(stateMachineArn: string, name: string): MockPlan | undefined {
    const key = keyOf(stateMachineArn, name);
    if (!this.ofOne.has(key)) return this.of(stateMachineArn);
    const plan = this.ofOne.get(key);
    this.ofOne.delete(key);
    return plan;
  }

  setForOne(stateMachineArn: string, name: string, plan: MockPlan | undefined): void {
    this.ofOne.set(keyOf(stateMachineArn, name), plan);
    // Those whose execution never starts are not kept for ever.
    const [oldest] = this.ofOne.keys();
    if (this.ofOne.size > waitingMax && oldest !== undefined) this.ofOne.delete(oldest);
  }

  set(stateMachineArn: string, plan: MockPlan | undefined): void {
    if (plan) this.plans.set(stateMachineArn, plan);
    else this.plans.delete(stateMachineArn);
  }
}

function keyOf(stateMachineArn: string, name: string): string {
  return `${stateMachineArn} ${name}`;
}
