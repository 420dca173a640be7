import type { MockPlan } from '../../mocks/plan';
import { BeforeStart } from '../execution/before-start';

/** The plans by the ARN of their machine. An execution takes its own with it when it starts. */
export class Mocks {
  private readonly plans = new Map<string, MockPlan>();

  /** For one execution that has not started yet, by its name; undefined for none at all. */
  private readonly ofOne = new BeforeStart<MockPlan | undefined>();

  of(stateMachineArn: string): MockPlan | undefined {
    return this.plans.get(stateMachineArn);
  }

  /** What an execution is given that starts now: its own plan, which nobody gets after it, or that of its machine. */
  take(stateMachineArn: string, name: string): MockPlan | undefined {
    return this.ofOne.take(keyOf(stateMachineArn, name), this.of(stateMachineArn));
  }

  setForOne(stateMachineArn: string, name: string, plan: MockPlan | undefined): void {
    this.ofOne.set(keyOf(stateMachineArn, name), plan);
  }

  set(stateMachineArn: string, plan: MockPlan | undefined): void {
    if (plan) this.plans.set(stateMachineArn, plan);
    else this.plans.delete(stateMachineArn);
  }
}

function keyOf(stateMachineArn: string, name: string): string {
  return `${stateMachineArn} ${name}`;
}
