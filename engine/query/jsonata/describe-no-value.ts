import type { NoValue } from './evaluation';
import type { TemplateExpression } from './jsonata-template';

/** AWS's sentence about an expression that gave no value: what follows the prefix with the state's name in a cause. */
export function describeNoValue(answer: NoValue, { text, location }: TemplateExpression): string {
  return `The JSONata expression '${text}' specified for the field '${location}' ${outcome(answer)}`;
}

function outcome(answer: NoValue): string {
  switch (answer.kind) {
    case 'undefined':
      return 'returned nothing (undefined).';
    case 'unsupported':
      return 'returned an unsupported result type.';
    case 'error': {
      // AWS ends the sentence before a code, and goes on with a colon before a limit, which has none.
      const detail =
        answer.code === undefined ? `: ${answer.message}` : `. ${answer.code}: ${answer.message}`;
      return `threw an error during evaluation${detail}`;
    }
  }
}
