import type { PassState } from '../../asl/program';
import { effectiveInput, withResult, withoutResult } from '../visit/data-flow';
import type { Executor } from '../visit/executor';

/** Hands on its input, or its fixed Result. */
export const pass: Executor<PassState> = {
  enter(visiting) {
    const { state } = visiting;
    const input = effectiveInput(visiting);
    const given =
      state.language === 'JSONata'
        ? withoutResult(visiting, state, input)
        : withResult(visiting, state, state.result ? state.result.value : input);
    return { ...given, flow: state.flow };
  },
};
