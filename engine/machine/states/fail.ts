import type { FailState, FailText } from '../../asl/program';
import type { Executor } from '../visit/executor';
import { failure } from '../visit/failure';
import { evaluate, unexpectedType } from '../visit/jsonata';
import { Failed, type Visiting } from '../visit/visiting';

/** Fails its frame. There is no FailStateExited. */
export const failState: Executor<FailState> = {
  enter(visiting) {
    const { error, cause, language } = visiting.state;
    if (language === 'JSONPath') visiting.note('afterInputPath', visiting.input);
    throw new Failed(failure(textOf(visiting, error), textOf(visiting, cause)));
  },
};

/** A text as it is authored, or what its expression gives. */
export function textOf(visiting: Visiting, source: FailText | undefined): string | undefined {
  if (!source || source.kind === 'fixed') return source?.text;
  if (source.kind === 'jsonata') {
    const value = evaluate(visiting, [source.template])[0]!;
    return typeof value === 'string'
      ? value
      : unexpectedType(visiting, source.template, { wanted: 'string', value });
  }
  const value = visiting.expression(source.expression, visiting.input, source.field);
  if (typeof value === 'string') return value;
  return visiting.runtimeError(
    `The ${source.field} field must reference a string but was: ${JSON.stringify(value)}`,
  );
}
