import { has, own } from '../../../base/json';
import type { NodeView } from '../view/machine-view';
import { machineTypeAt } from '../view/machine-type';
import type { Finding, Rule } from '../rule';

/** How a Map runs its items: within its own execution, or each in one of its own. */
export const mapModes: Rule = {
  node(node, report) {
    if (node.kind !== 'ProcessorConfig') return;
    const isTyped = has(node.node, 'ExecutionType');
    if (own(node.node, 'Mode') !== 'DISTRIBUTED') {
      if (isTyped) report(inlineType(node));
      return;
    }
    if (node.state && machineTypeAt(node.state.scope) === 'EXPRESS') report(distributedInExpress(node));
    if (!isTyped) report(typeMissing(node));
  },
};

function inlineType({ at }: NodeView): Finding {
  return {
    message: "Field 'ExecutionType' is not supported",
    at,
    mark: { key: [...at, 'ExecutionType'] },
    lesson: { id: 'execution-type-inline', values: {} },
  };
}

function typeMissing({ at, state }: NodeView): Finding {
  return {
    message: 'These fields are required: [ExecutionType]',
    at,
    mark: { key: at },
    lesson: { id: 'execution-type-missing', values: { state: state?.name ?? '' } },
  };
}

function distributedInExpress({ at, state }: NodeView): Finding {
  return {
    message: "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines",
    at: [...at, 'Mode'],
    lesson: { id: 'express-distributed', values: { state: state?.name ?? '' } },
  };
}
