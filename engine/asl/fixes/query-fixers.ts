import { removeMember, replaceNode } from './edits';
import { add, quoted, remove } from './field-fixers';
import type { Fix, Fixers } from './fix';
import { objectAt, type Spot } from './spot';
import { put } from './value-fixers';

/** Expressions of JSONata, and what only a distributed Map has. */
export const queryFixers: Fixers = {
  'jsonata-not-closed': ({ text }, spot) => put(quoted(`${text.replace(/\s*%?\s*$/, '')} %}`), spot),
  'jsonata-not-opened': ({ text }, spot) =>
    put(quoted(`{% ${text.replace(/^\s*/, '').replace(/\s*(%\})?$/, '')} %}`), spot),
  'jsonata-without-context': ({ name }, spot) => insideExpression(spot, name, `$states.input.${name}`),
  'jsonata-without-input': ({ name }, spot) => insideExpression(spot, name, '$states.input'),
  'path-under-jsonata': ({ value }, spot) => {
    const expression = asJsonata(value);
    return expression ? put(quoted(`{% ${expression} %}`), spot) : [];
  },

  'execution-type-missing': (_, spot) => add([['ExecutionType', 'STANDARD']], spot),
  'express-distributed': (_, spot) => inline(spot),
  'batch-without-size': (_, spot) => add([['MaxItemsPerBatch', 10]], spot),
  'writer-without-target': (_, spot) => {
    const object = objectAt(spot);
    const isEmpty = object?.members.length === 0;
    return [
      ...add([['Resource', 'arn:aws:states:::s3:putObject']], spot),
      ...(isEmpty ? remove('ResultWriter', spot) : []),
    ];
  },
  'label-invalid': ({ label }, spot) => {
    const valid = [...label.replace(/[\s?*<>{}[\]"#%\\^|~`$&,;:/\p{Cc}\uFFFE\uFFFF]+/gu, '-')]
      .slice(0, 40)
      .join('');
    return valid.replaceAll('-', '') === '' ? remove('Label', spot) : put(quoted(valid), spot);
  },
  'label-twice': ({ label }, spot) => put(quoted(`${[...label].slice(0, 38).join('')}-2`), spot),
};

/** Where `name` stands alone within the marked expression; not behind a dot, and not within a longer name. */
function insideExpression(spot: Spot, name: string, instead: string): readonly Fix[] {
  const { value, text, words } = spot;
  if (value?.kind !== 'text') return [];
  const written = text.slice(value.start, value.end);
  const escaped = name.replace(/[$.*+?^()[\]{}|\\]/g, '\\$&');
  const alone = new RegExp(`(?<![\\w$.'"\`])${escaped}(?![\\w$'"\`])`, 'gu');
  const corrected = written.replace(alone, () => instead);
  if (corrected === written) return [];
  return [{ label: words.change(instead), edits: [replaceNode(value, corrected)] }];
}

/** `$.a.b` and `$$.Execution.Id` in the other language. */
function asJsonata(path: string): string | undefined {
  if (!/^\$\$?([.[][\w.[\]]*)?$/.test(path)) return undefined;
  return path.startsWith('$$') ? path.replace('$$', '$states.context') : path.replace('$', '$states.input');
}

function inline(spot: Spot): readonly Fix[] {
  const { object, value, words } = spot;
  const type = object?.members.find(({ name }) => name.value === 'ExecutionType');
  if (!object || !value) return [];
  const edits = [replaceNode(value, '"INLINE"'), ...(type ? [removeMember(object, type)] : [])];
  return [{ label: words.change('"INLINE"'), edits }];
}
