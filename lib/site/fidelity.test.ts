import { expect, test } from 'vitest';
import { readFidelity } from './fidelity';

test('the table is there for the page, each row once, each claim with its proof', () => {
  const { groups } = readFidelity();
  const rows = groups.flatMap((group) => group.rows);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  const unproven = rows.filter(({ verdict, evidence: { recordings, cases, tests } }) => {
    const isProven = Boolean(recordings?.alike || cases || tests);
    return isProven === (verdict === 'absent');
  });
  expect(unproven).toEqual([]);
});

test('what is simplified says how', () => {
  const rows = readFidelity().groups.flatMap((group) => group.rows);
  expect(rows.filter(({ verdict, note }) => verdict === 'simplified' && !note)).toEqual([]);
});
