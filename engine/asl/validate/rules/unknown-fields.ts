import { DISTRIBUTED_FIELDS } from '../fields/state-fields';
import type { NodeView } from '../view/machine-view';
import { isDistributed } from '../view/map-mode';
import { unknownFieldLesson } from '../hints/unknown-field-lesson';
import type { Finding, Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** Fields that the object does not know, or knows only in the other query language. */
export const unknownFields: Rule = {
  node(node, report) {
    for (const field of Object.keys(node.node)) {
      const known = Object.hasOwn(node.fields, field) ? node.fields[field] : undefined;
      if (known && (!known.only || known.only === node.language)) {
        if (isOutOfPlace(node, field))
          report({ ...unsupported(node, field), lesson: distributedOnly(node, field) });
        continue;
      }
      if (known) report(otherLanguage(node, field));
      else report({ ...unsupported(node, field), lesson: () => unknownFieldLesson(node, field) });
    }
  },
};

function unsupported({ at }: NodeView, field: string) {
  return { message: `Field '${field}' is not supported`, at, mark: { key: [...at, field] } };
}

function otherLanguage({ at, language }: NodeView, field: string): Finding {
  const other = language === 'JSONPath' ? 'JSONata' : 'JSONPath';
  return {
    message: `The QueryLanguage is set to '${language}', but field '${field}' is only supported for the '${other}' QueryLanguage`,
    at,
    mark: { key: [...at, field] },
    lesson:
      language === 'JSONPath'
        ? { id: 'field-jsonata-only', values: { field, instead: INSTEAD[field] ?? '' } }
        : { id: 'field-jsonpath-only', values: { field } },
  };
}

/** What JSONPath has in the place of JSONata's fields. */
const INSTEAD: Readonly<Record<string, string>> = {
  Arguments: 'Parameters',
  Output: 'ResultSelector, ResultPath, OutputPath',
  Items: 'ItemsPath',
  Condition: 'Variable',
};

function isOutOfPlace(node: NodeView, field: string): boolean {
  return node.kind === 'Map' && DISTRIBUTED_FIELDS.has(field) && !isDistributed(node.node);
}

function distributedOnly({ state }: NodeView, field: string): Lesson {
  return { id: 'field-distributed-only', values: { field, state: state?.name ?? '' } };
}
