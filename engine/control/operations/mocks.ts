import type { Json } from '../../base/json';
import { describeMockProblem } from '../../mocks/problem';
import { readMockPlan } from '../../mocks/read-plan';
import type { Optional } from '../../service/shape';
import { ControlError } from '../errors';
import { assertMachine, stateMachineArn } from '../machines';
import { operation } from '../operation';

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
  input: { stateMachineArn: stateMachineArn(), mocks: plan },

  async handle({ stateMachineArn: arn, mocks }, call) {
    await assertMachine(arn, call);
    const read = mocks === undefined ? undefined : readMockPlan(mocks);
    if (read && !read.ok)
      throw new ControlError('InvalidMocks', read.failure.map(describeMockProblem).join('; '));
    call.mocks.set(arn, read?.value);
    return { stateMachineArn: arn, mocks: read?.value };
  },
});
