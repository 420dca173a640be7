import type { Json } from '../base/json';
import { fail, type Result } from '../base/result';
import type { Expression } from './expression';
import { evaluateIntrinsic } from './intrinsics/evaluate-intrinsic';
import { evaluatePath } from './jsonpath/evaluate-path';
import type { QueryFailure, Scope } from './scope';

/** With `field`, a path that finds nothing fails as AWS words it for that field. */
export function evaluateExpression(
  expression: Expression,
  scope: Scope,
  field?: string,
): Result<Json, QueryFailure> {
  if (expression.kind === 'intrinsic') return evaluateIntrinsic(expression.call, scope);
  const found = evaluatePath(expression.path, scope);
  if (found.ok || found.failure.kind !== 'path' || field === undefined) return found;
  return fail({ kind: 'template', path: expression.text, field, input: scope.input });
}
