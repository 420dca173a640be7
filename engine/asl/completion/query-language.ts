import type { QueryLanguage } from '../validate/fields/field';
import { placeOf } from './place';
import { memberText, type TolerantNode } from './tolerant-tree';

/** The query language that counts at `node`: that of the state around it, else that of the machine. */
export function queryLanguageAt(node: TolerantNode): QueryLanguage {
  let authored: string | undefined;
  for (let around: TolerantNode | undefined = node; around; around = around.parent) {
    if (around.kind !== 'object') continue;
    const isMachine = !around.parent;
    if (isMachine || (authored === undefined && placeOf(around).kind === 'state')) {
      authored ??= memberText(around, 'QueryLanguage');
    }
  }
  return authored === 'JSONata' ? 'JSONata' : 'JSONPath';
}
