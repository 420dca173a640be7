import { ok, type Result } from '../base/result';
import type { IntrinsicCall, IntrinsicSyntaxFailure } from './intrinsics/call';
import { parseIntrinsic } from './intrinsics/parse-intrinsic';
import { parsePath } from './jsonpath/parse-path';
import type { Path, PathSyntaxFailure } from './jsonpath/path';

/** What may stand behind a key ending in `.$`, in ErrorPath and in CausePath. */
export type Expression =
  | { readonly kind: 'path'; readonly text: string; readonly path: Path }
  | { readonly kind: 'intrinsic'; readonly text: string; readonly call: IntrinsicCall };

export type ExpressionSyntaxFailure = PathSyntaxFailure | IntrinsicSyntaxFailure;

export function parseExpression(text: string): Result<Expression, ExpressionSyntaxFailure> {
  if (text.startsWith('$')) {
    const path = parsePath(text);
    return path.ok ? ok({ kind: 'path', text, path: path.value }) : path;
  }
  const call = parseIntrinsic(text);
  return call.ok ? ok({ kind: 'intrinsic', text, call: call.value }) : call;
}
