import { own } from '../../../base/json';
import { MAP_LABEL_CHARS_MAX } from '../../../base/limits';
import type { Pointer } from '../../../base/json-text/value-spans';
import type { Finding, Rule } from '../rule';

/** White space, wildcards, brackets, special and control characters: a label is part of ARNs. */
const FORBIDDEN = /[\s?*<>{}[\]"#%\\^|~`$&,;:/\p{Cc}\uFFFE\uFFFF]/u;

/** The label of a distributed Map names its child workflow, once in the machine. */
export const mapLabels: Rule = {
  machine({ states }, report) {
    const seen = new Set<string>();
    for (const { node, at, type } of states) {
      const label = type === 'Map' ? own(node, 'Label') : undefined;
      if (typeof label !== 'string') continue;
      const place = [...at, 'Label'];
      const length = [...label].length;
      if (length === 0 || length > MAP_LABEL_CHARS_MAX || FORBIDDEN.test(label))
        report(invalid(label, place));
      else if (seen.has(label)) report(duplicate(label, place));
      seen.add(label);
    }
  },
};

function invalid(label: string, at: Pointer): Finding {
  const message = `Invalid Label name: ${label}`;
  return { code: 'INVALID_LABEL_NAME', message, at, lesson: { id: 'label-invalid', values: { label } } };
}

function duplicate(label: string, at: Pointer): Finding {
  const message = `Duplicate Label name: ${label}`;
  return { code: 'DUPLICATE_LABEL_NAME', message, at, lesson: { id: 'label-twice', values: { label } } };
}
