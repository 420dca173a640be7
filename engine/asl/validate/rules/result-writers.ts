import { has, own } from '../../../base/json';
import { missingParameters } from './task-parameters';
import type { Rule } from '../rule';

const WRITER = /^arn:[\w-]+:states:::s3:putObject$/;

/** Where the results of a distributed Map go: exported with Resource, reshaped with WriterConfig, or both. */
export const resultWriters: Rule = {
  node(node, report) {
    if (node.kind !== 'ResultWriter') return;
    const { at, state } = node;
    const resource = own(node.node, 'Resource');
    const payload = node.language === 'JSONPath' ? 'Parameters' : 'Arguments';
    if (resource === undefined) {
      // The documentation: WriterConfig alone, Resource and Parameters, or all three.
      if (has(node.node, 'WriterConfig') && !has(node.node, payload)) return;
      const lesson = { id: 'writer-without-target', values: { state: state?.name ?? '' } } as const;
      report({ message: 'These fields are required: [Resource]', at, mark: { key: at }, lesson });
    } else if (typeof resource === 'string' && !WRITER.test(resource)) {
      report({
        message: "The field 'Resource' does not match any of the allowed values",
        at: [...at, 'Resource'],
        lesson: {
          id: 'value-not-allowed',
          values: { field: 'Resource', value: resource, allowed: 'arn:aws:states:::s3:putObject' },
        },
      });
    } else if (typeof resource === 'string') {
      missingParameters(node, { required: ['Bucket'], resource }, report);
    }
  },
};
