import { has } from '../../../base/json';
import { closest } from '../hints/closest';
import { STATE_TYPES } from '../fields/field';
import type { Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** Fields that take one of a few words; `Type` first of all. */
export const allowedValues: Rule = {
  node(node, report) {
    for (const { name, value, at, field } of node.members) {
      if (field.shape.kind !== 'choice-of' || typeof value !== 'string') continue;
      const { values } = field.shape;
      if (values.includes(value)) continue;
      const message = `Value should be one of the following: [${values.join(', ')}]`;
      report({ message, at, lesson: () => lessonFor(name, value, values) });
    }
  },

  state({ node, at, type }, report) {
    if (type || !has(node, 'Type')) return;
    const value = typeof node.Type === 'string' ? node.Type : JSON.stringify(node.Type);
    report({
      message: `The field 'Type' should have one of these values: [${STATE_TYPES.join(', ')}]`,
      at: [...at, 'Type'],
      lesson: () => typeLesson(value),
    });
  },
};

function typeLesson(value: string): Lesson {
  const suggestion = closest(value, STATE_TYPES);
  return suggestion
    ? { id: 'value-misspelt', values: { field: 'Type', value, suggestion } }
    : { id: 'type-unknown', values: { value } };
}

function lessonFor(field: string, value: string, allowed: readonly string[]): Lesson {
  const suggestion = closest(value, allowed);
  return suggestion
    ? { id: 'value-misspelt', values: { field, value, suggestion } }
    : { id: 'value-not-allowed', values: { field, value, allowed: allowed.join(', ') } };
}
