import type { PassState } from '../../asl/program';
import type { Json } from '../../base/json';
import { effectiveInput, withResult, withoutResult } from '../visit/data-flow';
import type { Executor } from '../visit/executor';
import type { Visiting } from '../visit/visiting';

/** Hands on its input, or its fixed Result. */
export const pass: Executor<PassState> = {
  enter(visiting) {
    const { state } = visiting;
    const given =
      state.language === 'JSONata'
        ? withoutResult(visiting, state, visiting.input)
        : withResult(visiting, state, resultOf(visiting));
    return { given, flow: state.flow };
  },
};

/** Recorded on AWS: beside a Result, InputPath and Parameters are not looked at. */
function resultOf(visiting: Visiting<PassState>): Json {
  const { result } = visiting.state;
  if (!result) return effectiveInput(visiting);
  visiting.note('result', result.value);
  return result.value;
}
