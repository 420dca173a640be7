import { has } from '../../../base/json';
import type { Rule } from '../rule';

const SIZES = [
  'MaxItemsPerBatch',
  'MaxItemsPerBatchPath',
  'MaxInputBytesPerBatch',
  'MaxInputBytesPerBatchPath',
] as const;

/** A batch ends somewhere: the documentation demands one size at least. AWS's own text is not known. */
export const itemBatchers: Rule = {
  node({ kind, node, at, state }, report) {
    if (kind !== 'ItemBatcher' || SIZES.some((size) => has(node, size))) return;
    report({
      message: `This object should have at least one of the following fields: [${SIZES.join(', ')}]`,
      at,
      mark: { key: at },
      lesson: { id: 'batch-without-size', values: { state: state?.name ?? '' } },
    });
  },
};
