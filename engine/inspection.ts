/** What the data of one visit was at each of its stages, and the language as far as that takes. */
export type { Program, QueryLanguage, State } from './asl/program';
export { branchScope, itemScope, ROOT_SCOPE } from './asl/program';
export { parseProgram } from './asl/parse/parse-program';
export type { Json, JsonObject } from './base/json';
export {
  inspectVisit,
  type AttemptedWork,
  type InspectedVisit,
  type VisitRequest,
} from './host/trials/inspect-visit';
export type { Identity } from './machine/execution/execution';
export type { Note, Stage } from './machine/inspection/note';
export { parseExpression, type Expression } from './query/expression';
export type { Argument, IntrinsicCall } from './query/intrinsics/call';
export type { Evaluator } from './query/jsonata/evaluation';
export { isJsonataExpression } from './query/jsonata/is-expression';
export { parseTree } from './query/jsonata/parse-tree';
export type { Pair, SyntaxNode } from './query/jsonata/syntax-tree';
export type { Path } from './query/jsonpath/path';
export { createThreadEvaluator, type Thread } from './runner/thread-evaluator';
