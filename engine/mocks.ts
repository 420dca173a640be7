/** What a form for mocks needs, without anything that runs executions. */
export {
  readMockConfigFile,
  writeMockConfigFile,
  type MockCase,
  type WrittenConfigFile,
} from './mocks/config-file';
export { findMock, type TaskPlace } from './mocks/find-mock';
export { OUTCOMES, SPANS, type MockPlan, type MockRule, type OutcomeName, type Span } from './mocks/plan';
export { describeMockProblem, type MockProblem, type MockProblemCode } from './mocks/problem';
export { readMockPlan } from './mocks/read-plan';
export { readSpan, writeSpan } from './mocks/span';
