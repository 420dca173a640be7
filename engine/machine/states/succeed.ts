import type { SucceedState } from '../../asl/program';
import { filteredInput, withoutResult } from '../visit/data-flow';
import type { Executor } from '../visit/executor';

export const succeed: Executor<SucceedState> = {
  enter(visiting) {
    const given = withoutResult(visiting, visiting.state, filteredInput(visiting));
    return { given, flow: { kind: 'end' } };
  },
};
