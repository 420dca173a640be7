import { has } from '../../../base/json';
import type { FieldTable } from '../fields/field';
import { misspeltAmong } from '../hints/misspelt-field';
import { placeName } from '../view/place-name';
import type { Rule } from '../rule';

export const requiredFields: Rule = {
  node(view, report) {
    const { node, fields, at } = view;
    const missing = requiredOf(fields).filter((name) => !has(node, name));
    if (missing.length === 0) return;
    const list = missing.join(', ');
    report({
      message: `These fields are required: [${list}]`,
      at,
      mark: { key: at },
      lesson: () =>
        misspeltAmong(view, missing) ?? {
          id: 'field-missing',
          values: { fields: list, first: missing[0]!, place: placeName(view) },
        },
    });
  },

  // A state without Type has no table; Type is all that can be asked of it.
  state({ node, at, name }, report) {
    if (has(node, 'Type')) return;
    report({
      message: 'These fields are required: [Type]',
      at,
      mark: { key: at },
      lesson: () =>
        misspeltAmong({ node, fields: {} }, ['Type']) ?? { id: 'type-missing', values: { state: name } },
    });
  },
};

const REQUIRED = new WeakMap<FieldTable, readonly string[]>();

/** A rule of a Choice knows fifty fields and needs one: the list is made once per table. */
function requiredOf(fields: FieldTable): readonly string[] {
  let required = REQUIRED.get(fields);
  if (!required)
    REQUIRED.set(fields, (required = Object.keys(fields).filter((name) => fields[name]!.required)));
  return required;
}
