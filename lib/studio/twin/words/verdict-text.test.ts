import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/i18n/languages';
import type { TwinReport } from '../verdict/compare-twins';
import { twinKinds, weights, type TwinDifference, type TwinKind } from '../verdict/kinds';
import { twinWords, verdictText } from './verdict-text';

function report(...found: readonly (TwinKind | TwinDifference)[]): TwinReport {
  const differences = found.map((one) => (typeof one === 'string' ? { kind: one } : one));
  const groups = differences
    .map((first) => ({ kind: first.kind, first, count: 1 }))
    .sort((left, right) => twinKinds.indexOf(left.kind) - twinKinds.indexOf(right.kind));
  const worst = groups[0]?.kind;
  const comparison = { thread: { key: '', pairs: [] }, pairs: [] };
  return { groups, differences, events: [], shared: 0, comparison, ...(worst && { weight: weights[worst] }) };
}

test.each([
  [report(), 'Igual que en AWS, evento a evento.', 'The same as on AWS, event by event.'],
  [
    report('time', 'ids'),
    'Igual que en AWS, salvo lo que cambia en cada ejecución: los números e identificadores y las horas.',
    'The same as on AWS, except for what differs in every execution: numbers and identifiers and the times.',
  ],
  [
    report('time', 'cause', 'cause'),
    'Igual que en AWS, salvo 2 textos de causas.',
    'The same as on AWS, except for 2 texts of causes.',
  ],
  [
    report('time', 'payload', 'extra', 'cause'),
    'Termina igual que en AWS, salvo un evento de más, un dato y el texto de una causa.',
    'It ends the same as on AWS, except for an event too many, a value, and the text of a cause.',
  ],
  [
    report({ kind: 'status', a: 'SUCCEEDED', b: 'FAILED' }, 'error'),
    'No termina como en AWS: allí SUCCEEDED, aquí FAILED. También cambia: un error distinto.',
    'It does not end as on AWS: SUCCEEDED there, FAILED here. Also different: a different error.',
  ],
  [
    report({ kind: 'status', a: 'SUCCEEDED', b: 'RUNNING' }),
    'No termina como en AWS: allí SUCCEEDED, aquí RUNNING.',
    'It does not end as on AWS: SUCCEEDED there, RUNNING here.',
  ],
] as const)('%#: %s', (told, es, en) => {
  expect(verdictText(told, 'es')).toBe(es);
  expect(verdictText(told, 'en')).toBe(en);
});

describe.each(languages)('%s', (language) => {
  test.each(twinKinds)('%s has a name for one and for many, and a reason', (kind) => {
    const { name, why } = twinWords(language).kinds[kind];
    expect(name(1)).not.toBe('');
    expect(name(3)).not.toBe('');
    expect(why).toMatch(/\.$/);
  });
});
