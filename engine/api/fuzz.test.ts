import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { apiUnderTest, EXECUTION, MACHINE, PASS, ROLE, WAIT } from '../conformance/api-under-test';
import { toServiceError } from '../service/service-error';

const OPERATIONS = [
  'CreateStateMachine',
  'DeleteStateMachine',
  'DeleteStateMachineVersion',
  'DescribeExecution',
  'DescribeStateMachine',
  'DescribeStateMachineForExecution',
  'GetExecutionHistory',
  'ListExecutions',
  'ListStateMachineVersions',
  'ListStateMachines',
  'ListTagsForResource',
  'PublishStateMachineVersion',
  'StartExecution',
  'StopExecution',
  'TagResource',
  'UntagResource',
  'UpdateStateMachine',
  'ValidateStateMachineDefinition',
];

const arn = fc.constantFrom(
  MACHINE,
  `${MACHINE}:1`,
  `${MACHINE}/x`,
  `${EXECUTION}:one`,
  `${MACHINE}:`,
  'arn:aws:states:::x',
);
const plausible: Record<string, fc.Arbitrary<unknown>> = {
  stateMachineArn: arn,
  stateMachineVersionArn: arn,
  executionArn: arn,
  resourceArn: arn,
  name: fc.oneof(fc.constantFrom('hola', 'one'), fc.string({ unit: 'binary', maxLength: 90 })),
  definition: fc.oneof(fc.constantFrom(PASS, WAIT), fc.json(), fc.string()),
  roleArn: fc.constantFrom(ROLE, 'x'),
  input: fc.oneof(fc.json(), fc.string({ unit: 'binary' })),
  type: fc.constantFrom('STANDARD', 'EXPRESS', ''),
  tags: fc.array(fc.record({ key: fc.string({ unit: 'binary' }), value: fc.string() }, { requiredKeys: [] })),
  tagKeys: fc.array(fc.string()),
  publish: fc.boolean(),
  maxResults: fc.oneof(fc.integer(), fc.double()),
  nextToken: fc.oneof(fc.string(), fc.constantFrom('00', 'ff2e')),
  loggingConfiguration: fc.record(
    { level: fc.constantFrom('ALL', 'OFF'), destinations: fc.jsonValue() },
    { requiredKeys: [] },
  ),
  reverseOrder: fc.boolean(),
};
const anything = fc.record(
  Object.fromEntries(
    Object.entries(plausible).map(([key, likely]) => [
      key,
      fc.oneof({ arbitrary: likely, weight: 8 }, { arbitrary: fc.jsonValue(), weight: 1 }),
    ]),
  ),
  { requiredKeys: [] },
);
const step = fc.tuple(fc.constantFrom(...OPERATIONS), anything);

test('whatever is sent, the answer is a success or an error of AWS, never a failure of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const api = apiUnderTest();
      await api.create({ publish: true });
      await api.start({ name: 'one' });
      for (const [operation, input] of steps) {
        const code = await api.call(operation, input as JsonObject).then(
          () => 'success',
          (error: unknown) => (toServiceError(error).code === 'InternalFailure' ? error : 'refused'),
        );
        expect(['success', 'refused']).toContain(code);
      }
    }),
    { numRuns: 300 },
  );
});
