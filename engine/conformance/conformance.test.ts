import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ConformanceFile } from './case';
import { historyTable } from './history-table';
import { runCase } from './run-case';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));

for (const file of readdirSync(CASES).sort()) {
  const { cases, provenance } = JSON.parse(readFileSync(CASES + file, 'utf8')) as ConformanceFile;
  describe(file, () => {
    test('says where its expectations come from', () => expect(provenance).not.toBe(''));
    test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
      const { record, events } = await runCase(each);
      const { status, output, error, cause } = record;
      const shown = { status, error, cause, output: output === undefined ? undefined : JSON.parse(output) };
      expect(shown).toEqual({ error: undefined, cause: undefined, output: undefined, ...each.expect });
      expect(historyTable(events)).toEqual(each.history);
    });
  });
}
