import type { MockPlan } from '../../mocks/plan';

/** The plans by the ARN of their machine. An execution takes its own with it when it starts. */
export class Mocks {
  private readonly plans = new Map<string, MockPlan>();

  of(stateMachineArn: string): MockPlan | undefined {
    return this.plans.get(stateMachineArn);
  }

  set(stateMachineArn: string, plan: MockPlan | undefined): void {
    if (plan) this.plans.set(stateMachineArn, plan);
    else this.plans.delete(stateMachineArn);
  }
}
