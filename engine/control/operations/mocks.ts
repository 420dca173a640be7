import type { Json } from '../../base/json';
import type { MockPlan } from '../../mocks/plan';
import { describeMockProblem } from '../../mocks/problem';
import { readMockPlan } from '../../mocks/read-plan';
import { oneOf, optional, text, type Optional } from '../../service/shape';
import { ControlError } from '../errors';
import { assertMachine, stateMachineArn } from '../machines';
import { operation, type Call, type MockValidation } from '../operation';

/** Any JSON: a plan says itself what is wrong with it, better than a shape could. */
const plan: Optional<Json> = {
  optional: true,
  facts: { kind: 'structure', members: {}, required: [] },
  read: (value) => value,
  check() {},
};

/** What the Tasks of a machine's executions are given that are started from now on. */
export const getMocks = operation({
  name: 'GetMocks',
  input: { stateMachineArn: stateMachineArn() },

  async handle({ stateMachineArn: arn }, call) {
    await assertMachine(arn, call);
    return { stateMachineArn: arn, mocks: call.mocks.of(arn) };
  },
});

/** Sets them, or takes them away when there are none. An execution keeps those it was started with. */
export const setMocks = operation({
  name: 'SetMocks',
  input: {
    stateMachineArn: stateMachineArn(),
    mocks: plan,
    executionName: optional(text()),
    fieldValidationMode: optional(oneOf('STRICT', 'PRESENT', 'NONE')),
  },

  async handle({ stateMachineArn: arn, mocks, executionName, fieldValidationMode = 'NONE' }, call) {
    await assertMachine(arn, call);
    const read = mocks === undefined ? undefined : readMockPlan(mocks);
    if (read && !read.ok) throw invalid(read.failure.map(describeMockProblem));
    if (read) await assertAnswers(read.value, fieldValidationMode, { arn, call });
    if (executionName === undefined) call.mocks.set(arn, read?.value);
    else call.mocks.setForOne(arn, executionName, read?.value);
    return { stateMachineArn: arn, mocks: read?.value };
  },
});

interface Set {
  readonly arn: string;
  readonly call: Call;
}

async function assertAnswers(mocks: MockPlan, mode: MockValidation, { arn, call }: Set): Promise<void> {
  const machine = mode === 'NONE' ? undefined : await call.stateMachines.find(arn);
  const problems = machine ? await call.judgeMocks(machine.revision.definition, mocks, mode) : [];
  if (problems.length > 0) throw invalid(problems);
}

function invalid(problems: readonly string[]): ControlError {
  return new ControlError('InvalidMocks', problems.join('; '));
}
