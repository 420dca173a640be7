import type { ChoiceBranch, ChoiceState } from '../../asl/program';
import type { Json } from '../../base/json';
import { filteredInput, withoutResult } from '../visit/data-flow';
import type { Executor } from '../visit/executor';
import type { Visiting } from '../visit/visiting';
import { evaluateRule } from './choice-rules';
import { firstTrueCondition } from './conditions';

/** Takes the first rule that is true, else Default. A rule's own Output and Assign replace the state's. */
export const choice: Executor<ChoiceState> = {
  enter(visiting) {
    const { state } = visiting;
    const input = filteredInput(visiting);
    const taken = takenBranch(visiting, input);
    const next = taken ? taken.next : state.default;
    if (next === undefined) {
      // The docs name States.NoChoiceMatched; the service reports States.Runtime.
      return visiting.runtimeError(
        'Failed to transition out of the state. The state does not point to a next state.',
      );
    }
    visiting.note('choiceIndex', taken ? state.branches.indexOf(taken) : -1);
    const { assign, output } = taken ?? state;
    const given = withoutResult(visiting, { outputPath: state.outputPath, assign, output }, input);
    return { given, flow: { kind: 'next', state: next } };
  },
};

function takenBranch(visiting: Visiting<ChoiceState>, input: Json): ChoiceBranch | undefined {
  const { branches, language } = visiting.state;
  return language === 'JSONata'
    ? firstTrueCondition(visiting, branches)
    : branches.find((branch) => evaluateRule(visiting, branch.rule, input));
}
